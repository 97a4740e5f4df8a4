<#ftl output_format="Markdown">
# ${about.title}

> **SIMULATED WORLDS.** Every number here is invented. None of them is a finding about any real
> government.

<#list introduction as sentence>
${sentence}

</#list>
<#list tables as table>
## ${table.title}

| <#list table.header as cell>${cell} |<#sep> </#list>
|---|<#list table.header as cell><#if !cell?is_first>--:|</#if></#list>
<#list table.rows as row>
| <#list row as cell>${cell} |<#sep> </#list>
</#list>

${table.note?cap_first}.

</#list>
<#list claims as claim>
- ${claim.id} (${claim.sign}): ${claim.title}, by the coefficient of ${claim.term}
</#list>
