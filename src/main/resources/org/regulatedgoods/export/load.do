/* {{heading}}

   Loads a table of this release into Stata (14 or later), replacing what is in memory:

       do load.do TABLE [FOLDER]

   where TABLE is one of {{names}}
   and FOLDER is where this file is; left out, it is the working directory.

   An empty cell is a missing value; so are NaN and infinite numbers, which Stata does not have. Words of
   a closed set are numbers with value labels. A name of more than 32 characters keeps its ending from the
   last __ on and is cut before it; where two would become the same, the later one ends in _2, _3 and so
   on; the whole name is then a note of the variable. A title of more than 80 characters is cut in the
   label and whole in a note. */
version 14
args table folder
if "`folder'" == "" local folder "."
local known "{{names}}"
if !`: list table in known' {
    display as error "`table' is no table of this release; it has `known'"
    exit 198
}

capture program drop regulated_goods_import
program regulated_goods_import
    args file
    import delimited using "`file'", delimiters(",") varnames(nonames) rowrange(2) stringcols(_all) ///
        bindquote(strict) maxquotedrows(unlimited) encoding("utf-8") clear
end

* Takes off the apostrophe that keeps spreadsheets from running a text as a formula.
capture program drop regulated_goods_text
program regulated_goods_text
    args name
    quietly replace `name' = substr(`name', 2, .) if regexm(`name', "^'+[=+@" + char(9) + char(13) + "-]")
end

capture program drop regulated_goods_number
program regulated_goods_number
    args name
    quietly replace `name' = "" if inlist(`name', "NaN", "INF", "-INF")
    quietly destring `name', replace
end

capture program drop regulated_goods_boolean
program regulated_goods_boolean
    args name
    quietly replace `name' = cond(`name' == "true", "1", cond(`name' == "false", "0", `name'))
    quietly destring `name', replace
end

capture program drop regulated_goods_date
program regulated_goods_date
    args name
    tempvar day
    quietly generate long `day' = date(`name', "YMD")
    drop `name'
    rename `day' `name'
    format `name' %td
end

* A value that is not among the declared ones is an error.
capture program drop regulated_goods_factor
program regulated_goods_factor
    args name levels
    tempvar coded
    encode `name', generate(`coded') label(`levels') noextend
    order `coded', after(`name')
    drop `name'
    rename `coded' `name'
end

{{tables}}
