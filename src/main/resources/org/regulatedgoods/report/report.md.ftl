<#ftl output_format="Markdown">
<#import "tables.md.ftl" as tables_md>
# ${about.title}

<@tables_md.warning/>
Study ${about.study}, release ${about.release}, published ${published}.

${about.description}

The equations from which signs are predicted are this project's own. Efrat's questionnaire,
coefficients and replication data are not public: none of his tables is reproduced here. The
estimates are conditional associations among states, not effects of an intervention.

<#if groups?has_content>
## Verdicts

<@tables_md.verdicts/>

## Estimates

<@tables_md.regressions/>
</#if>
## From raw row to estimation row

<#if problems?has_content>
**The counts do not add up:**

<#list problems as problem>
- ${problem}
</#list>
<#else>
The counts add up in each of ${accounts} accounts.
</#if>

## Sources

<#list provenance as one>
- **${one.source.source}**: ${one.source.citation} Version ${one.source.version}, published ${one.source.published}; licence ${one.source.license}. ${one.read} rows read, ${one.kept} kept.<#if one.link??> <${one.link?no_esc}></#if>
</#list>

## Methods

<#list methods as method>
- **${method.subject}**: ${method.text}
</#list>

## Versions

Build ${about.build}.<#list about.software as name, version> ${name} ${version}<#sep>,</#sep></#list>
