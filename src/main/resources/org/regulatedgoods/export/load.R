# Loads the tables of this release into R; needs no package.
#
#   source("load.R")
#   release[["verdicts"]]
#
# gives a list of data frames. Columns have the attributes "label" and "unit"; words of a closed set
# are factors with their declared levels; an empty cell is NA, and the text "NA" is a text. What was
# guarded against spreadsheets is as it was again.

release_heading <- {{heading}}

release_folder <- (function() {
  for (frame in rev(sys.frames())) {
    if (!is.null(frame$ofile)) return(dirname(normalizePath(frame$ofile)))
  }
  script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  if (length(script) == 1) dirname(normalizePath(script)) else getwd()
})()

column <- function(class, label, unit, levels = NULL) {
  list(class = class, label = label, unit = unit, levels = levels)
}

release_tables <- list(
{{tables}}
)

as_declared <- function(values, column) {
  if (column$class == "character") {
    values <- sub("^'('*[=+@\t\r-])", "\\1", values, perl = TRUE)
  }
  if (!is.null(column$levels)) {
    strange <- setdiff(values, c(column$levels, NA))
    if (length(strange) > 0) stop("not among the declared levels: ", strange[1])
    values <- factor(values, levels = column$levels)
  }
  attr(values, "label") <- column$label
  if (nzchar(column$unit)) attr(values, "unit") <- column$unit
  values
}

load_table <- function(table, folder = release_folder) {
  data <- utils::read.csv(
    file.path(folder, table$file),
    colClasses = unname(vapply(table$columns, function(column) column$class, "")),
    check.names = FALSE, na.strings = "", encoding = "UTF-8", stringsAsFactors = FALSE
  )
  if (!identical(names(data), names(table$columns))) {
    stop(table$file, " does not have the columns of this script")
  }
  for (name in names(data)) data[[name]] <- as_declared(data[[name]], table$columns[[name]])
  attr(data, "label") <- paste0(table$title, ". ", release_heading)
  data
}

load_release <- function(folder = release_folder) lapply(release_tables, load_table, folder)

release <- load_release()
