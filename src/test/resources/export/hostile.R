# Run in the folder of the hostile release: what R has loaded is what was exported.
source("load.R")
label <- readLines("label.txt", encoding = "UTF-8", warn = FALSE)
d <- release[["country_year_small-arms"]]
stopifnot(
  identical(as.character(d$id), c("NA", "b", "c")),
  identical(attr(d$id, "unit"), "$ per `head'"),
  identical(as.numeric(d[[2]]), c(-1.5, Inf, NA)),
  identical(as.character(d[[3]]), c("=1+1", "c, d", "NA")),
  identical(levels(d[[3]]), c("=1+1", "a \"b\"", "c, d", "NA")),
  identical(as.character(d[[4]]), c("a \"b\"", NA, "c, d")),
  identical(is.nan(d[["in"]]), c(FALSE, FALSE, TRUE)),
  identical(as.logical(d$flag), c(TRUE, FALSE, NA)),
  identical(format(d$day), c("2006-12-06", NA, "2001-01-31")),
  identical(as.character(d$note), c("'=x", "@home", "two\nlines; 'plain'")),
  all(vapply(d, function(x) attr(x, "label") == label, NA))
)
cat("as it was\n")
