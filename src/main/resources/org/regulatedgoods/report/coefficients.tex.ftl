<#ftl output_format="LaTeX">
% Needs \usepackage{booktabs}; tables.tex sets it on its own.
<#list tables as table>
<#if table.rows?has_content>
\begin{table}[htbp]
\centering
\caption{Coefficients: ${table.good}<#if about.synthetic> (SYNTHETIC DATA)</#if>}
\label{tab:coefficients-${table.good?replace("[^A-Za-z0-9]+", "-", "r")?no_esc}}
\small
\begin{tabular}{@{}l<#list table.columns as column>r</#list>@{}}
\toprule
<#list table.columns as column> & (${column.number})</#list> \\
<#list table.columns as column> & ${column.estimator}</#list> \\
\midrule
<#list table.rows as row>
${row.term}<#list row.cells as cell> & ${(cell.estimate)!}</#list> \\
<#list row.cells as cell> & <#if cell??>(${cell.standardError})</#if></#list> \\
<#list row.cells as cell> & <#if cell??>[${cell.p}]</#if></#list> \\
\addlinespace[2pt]
</#list>
\midrule
<#list table.statistics as statistic>
${statistic.name}<#list statistic.values as value> & ${value}</#list> \\
</#list>
\bottomrule
\end{tabular}

\medskip
\begin{minipage}{\linewidth}\footnotesize
\textit{Notes.} Standard errors in parentheses, two-sided $p$ values in brackets.
<#list table.columns as column>
(${column.number}) ${column.title}: ${column.outcome}.
</#list>
<#list table.rules as rule>
${rule?remove_ending(".")}.
</#list>
<#list table.notes as note>
${note?remove_ending(".")}.
</#list>
<#if about.stars>
${"* p < 0.05, ** p < 0.01, *** p < 0.001"}.
</#if>
<#list table.missing as missing>
${missing.what}: ${missing.reason?remove_ending(".")}.
</#list>
<#if about.synthetic>
\textbf{Synthetic data:} made by the project's simulator; no finding about any real government.
</#if>
\end{minipage}
\end{table}

</#if>
</#list>
