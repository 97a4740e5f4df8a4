# Makes scrutiny.csv: what R says of adjusted p-values, pooled estimates, sensitivity and power.
#   Rscript make-scrutiny.R OUTPUT_DIR
# p.adjust, mice's pool.scalar, stats's noncentral t; sensemakr's formulas written out.
suppressMessages(library(mice))
options(digits = 17)
out <- commandArgs(trailingOnly = TRUE)[1]
rows <- list(); add <- function(name, value) rows[[length(rows) + 1]] <<- data.frame(name = name, value = formatC(value, digits = 17, format = "g", width = 1))
Q <- c(1.2, 1.5, .9, 1.31, 1.02); U <- c(.3, .28, .35, .31, .29)^2
for (dfcom in c(50, 999999)) { p <- pool.scalar(Q, U, n = dfcom + 4, k = 4); add(paste0("pool-estimate-", dfcom), p$qbar); add(paste0("pool-se-", dfcom), sqrt(p$t)); add(paste0("pool-df-", dfcom), p$df) }
p <- pool.scalar(Q, U); add("pool-lambda", (p$r) / (1 + p$r)); add("pool-df-old", (length(Q) - 1) * (1 + 1 / p$r)^2)
# Confounding: t = 4.18445 with 783 df, as in sensemakr's Darfur example (estimate .097316, error .023257).
est <- .097316; se <- .023257; df <- 783
bound <- function(kd, r2dx, r2yx) { r2dz <- kd * r2dx / (1 - r2dx); sh <- kd * r2dx^2 / ((1 - kd * r2dx) * (1 - r2dx)); c(r2dz, ((sqrt(kd) + sqrt(sh)) / sqrt(1 - sh))^2 * r2yx / (1 - r2yx)) }
for (k in 1:3) { b <- bound(k, .00916, .12464); add(paste0("benchmark-term-", k), b[1]); add(paste0("benchmark-outcome-", k), b[2])
  add(paste0("left-", k), est - se * sqrt(b[2] * b[1] / (1 - b[1])) * sqrt(df)); add(paste0("left-se-", k), se * sqrt((1 - b[2]) / (1 - b[1])) * sqrt(df / (df - 1))) }
f <- abs(est / se) / sqrt(df); fa <- f - qt(.975, df - 1) / sqrt(df - 1); add("rv", (sqrt(f^4 + 4 * f^2) - f^2) / 2); add("rv-alpha", (sqrt(fa^4 + 4 * fa^2) - fa^2) / 2)
# Power.
pw <- function(d, n, p) { c0 <- qt(.975, n - p); 1 - pt(c0, n - p, d) + pt(-c0, n - p, d) }
for (p in c(2, 7)) { d <- uniroot(function(d) pw(d, 118, p) - .8, c(0, 10), tol = 1e-14)$root; f2 <- d^2 / 118; add(paste0("partial-r2-", p), f2 / (1 + f2)) }
add("mde", (qt(.975, 111) + qt(.8, 111)) * .2); add("mde-normal", (qnorm(.975) + qnorm(.9)) * .2)
add("tost", max(pt((.05 + .3) / .2, 111, lower.tail = FALSE), pt((.3 - .05) / .2, 111, lower.tail = FALSE)))
write.csv(do.call(rbind, rows), file.path(out, "scrutiny.csv"), row.names = FALSE, quote = FALSE)
