<#ftl output_format="Markdown">
<#macro warning>
<#if about.synthetic>
> **SYNTHETIC DATA.** Every number here comes from files that the project's own simulator made. None
> of them is a finding about any real government.

</#if>
</#macro>

<#macro verdicts>
| Hypothesis | Good | Model | Role | Expected | Theory | Finding | Estimate | Interval | p | n |
|---|---|---|---|:-:|:-:|---|--:|--:|--:|--:|
<#list verdictRows as it>
| ${it.hypothesis}: ${it.title} | ${it.good} | ${it.tag} ${it.modelTitle} | ${it.role} | ${it.expected} | ${it.predicted} | **${it.finding}** | <#if it.shown??>${it.shown.estimate} | ${it.shown.interval} | ${it.shown.p} | ${it.n}<#else>– | – | – | –</#if> |
</#list>

${level} intervals.
<#list verdictRows?filter(it -> !it.shown??)>

Not estimable:

<#items as it>
- ${it.hypothesis}, ${it.good}, ${it.tag} ${it.modelTitle}: ${it.reason}
</#items>
</#list>
</#macro>

<#macro regressions>
<#list tables as table>
<#if table.rows?has_content>
| ${table.good} |<#list table.columns as column> (${column.number}) ${column.title} |</#list>
|---|<#list table.columns as column>--:|</#list>
| Outcome |<#list table.columns as column> ${column.outcome} |</#list>
| Estimator |<#list table.columns as column> ${column.estimator} |</#list>
<#list table.rows as row>
| ${row.term} |<#list row.cells as cell> ${(cell.estimate)!} |</#list>
| |<#list row.cells as cell> <#if cell??>(${cell.standardError})</#if> |</#list>
| |<#list row.cells as cell> <#if cell??>[${cell.p}]</#if> |</#list>
</#list>
<#list table.statistics as statistic>
| ${statistic.name} |<#list statistic.values as value> ${value} |</#list>
</#list>

Standard errors in parentheses, two-sided p values in brackets.<#if about.stars> ${"* p < 0.05, ** p < 0.01, *** p < 0.001"}.</#if> <#list table.rules as rule>${rule?remove_ending(".")}. </#list>
<#list table.notes as note>

${note?remove_ending(".")}.
</#list>
</#if>
<#list table.missing>

<#items as missing>
- ${missing.what}: ${missing.reason?remove_ending(".")}.
</#items>
</#list>

</#list>
</#macro>
