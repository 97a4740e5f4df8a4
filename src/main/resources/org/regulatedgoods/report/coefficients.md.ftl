<#ftl output_format="Markdown">
<#import "tables.md.ftl" as tables_md>
<@tables_md.warning/>
<@tables_md.regressions/>
