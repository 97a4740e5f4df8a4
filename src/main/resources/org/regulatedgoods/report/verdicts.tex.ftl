<#ftl output_format="LaTeX">
% Needs \usepackage{booktabs}; tables.tex sets it on its own.
<#list goods as good>
<#assign rows = verdictRows?filter(it -> it.good == good)>
<#if rows?has_content>
\begin{table}[htbp]
\centering
\caption{Verdicts on the hypotheses: ${good}<#if about.synthetic> (SYNTHETIC DATA)</#if>}
\label{tab:verdicts-${good?replace("[^A-Za-z0-9]+", "-", "r")?no_esc}}
\small
\begin{tabular}{@{}lllllrrrr@{}}
\toprule
 & Model & Role & Exp. & Finding & Estimate & Interval & $p$ & $n$ \\
\midrule
<#list rows as it>
${it.hypothesis} & ${it.tag} & ${it.role} & ${it.expected} & ${it.finding} & <#if it.shown??>${it.shown.estimate} & ${it.shown.interval} & ${it.shown.p} & ${it.n}<#else>-- & -- & -- & --</#if> \\
</#list>
\bottomrule
\end{tabular}

\medskip
\begin{minipage}{\linewidth}\footnotesize
\textit{Notes.} ${level} intervals. Two-sided $p$ values.
<#list tables?filter(it -> it.good == good) as table>
<#list table.columns as column>
(${column.number}) ${column.title}: ${column.outcome}, ${column.estimator}.
</#list>
<#list table.rules as rule>
${rule?remove_ending(".")}.
</#list>
</#list>
<#list rows?filter(it -> !it.shown??) as it>
${it.hypothesis} in ${it.tag}: ${it.reason?remove_ending(".")}.
</#list>
<#if about.synthetic>
\textbf{Synthetic data:} made by the project's simulator; no finding about any real government.
</#if>
\end{minipage}
\end{table}

</#if>
</#list>
