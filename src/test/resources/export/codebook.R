# Run in the folder of a release: every number of codebook.csv against R's own, computed from the tables
# as load.R loads them; a row without a good is of all.
source("load.R")
book <- read.csv("codebook.csv", na.strings = "", encoding = "UTF-8", colClasses = "character")
pattern <- read.csv("missing-patterns.csv", na.strings = "", colClasses = "character")
goods <- unique(pattern$good)
stopifnot(length(goods) == length(grep("^country_year_", names(release))), nrow(book) > 0)
close <- function(ours, r) {
  ours <- as.numeric(ours)
  (is.na(ours) && is.na(r)) || abs(ours - r) <= 1e-12 * max(1, abs(r))
}
checked <- 0
for (good in goods) {
  d <- release[[paste0("country_year_", good)]]
  own <- book[is.na(book$good) | book$good == good, ]
  listed <- pattern[pattern$good == good, ]
  stopifnot(setequal(c("state", "year", own$feature, paste0(own$feature, "__status")), names(d)))
  for (i in seq_len(nrow(own))) {
    row <- own[i, ]
    values <- d[[row$feature]]
    status <- table(d[[paste0(row$feature, "__status")]])
    counts <- as.integer(row[c("observed", "zero", "mirror_zero", "carried", "interpolated", "absent")])
    # What too few officials answered is in the counts, but not in the table.
    suppressed <- sum(d[[paste0(row$feature, "__status")]] == "suppressed")
    there <- values[!is.na(values)]
    stopifnot(
      attr(values, "label") == row$title, attr(values, "unit") == row$unit,
      counts == as.integer(status)[1:6] + c(suppressed, 0, 0, 0, 0, 0),
      sum(counts) == as.integer(row$cells), nrow(d) == sum(counts),
      length(there) + suppressed == as.integer(row$n)
    )
    if (suppressed > 0) {
      checked <- checked + 1
      next
    }
    if (is.factor(values)) {
      words <- table(droplevels(there))
      stopifnot(row$levels == paste(names(words), words, collapse = "; "))
    } else if (length(there) > 0) {
      stopifnot(
        close(row$min, min(there)), close(row$mean, mean(there)), close(row$median, median(there)),
        close(row$max, max(there)), close(row$sd, sd(there))
      )
    }
    checked <- checked + 1
  }
  status <- d[paste0(own$feature, "__status")]
  absent <- as.matrix(as.data.frame(lapply(status, function(x) x == "absent")))
  vary <- colSums(absent) > 0 & colSums(absent) < nrow(d)
  keys <- table(apply(absent[, vary, drop = FALSE], 1, function(x) paste(own$feature[vary][x], collapse = "; ")))
  ours <- setNames(as.integer(listed$rows), ifelse(is.na(listed$missing), "", listed$missing))
  stopifnot(length(keys) == length(ours), all(ours[match(names(keys), names(ours))] == as.integer(keys)))
}
region <- read.csv("missing-by-region.csv", na.strings = "")
stopifnot(sum(region$absent) == sum(as.integer(book$absent)))
cat("checked", checked, "features of", length(goods), "goods\n")
