# Makes the golden files of the room of robustness: inputs, and what R says of them.
#   Rscript make-goldens.R OUTPUT_DIR       (reads ../glm/states.csv beside OUTPUT_DIR)
# holes.csv holds invented states, with holes made here. Fits are R's lm and glm, errors sandwich's, dfbetas and p.adjust
# stats's; every refit, specification and permutation is a loop here, and sensemakr's formulas are written out.
# What is drawn is drawn by R's own generator: the tests hold such numbers to the error of the draws.
suppressMessages({library(sandwich)})
options(digits = 17)
out <- commandArgs(trailingOnly = TRUE)[1]
path <- function(...) file.path(out, paste0(...))
full <- function(d) { d[] <- lapply(d, function(x) if (is.double(x)) formatC(x, digits = 17, format = "g", width = 1) else as.character(x)); d }
put <- function(d, ...) write.csv(full(d), path(...), row.names = FALSE, quote = FALSE, na = "")
tight <- glm.control(epsilon = 1e-15, maxit = 100)
s <- read.csv(file.path(out, "..", "glm", "states.csv"))

# ---- 1. Without each state and each region -----------------------------------------------------------------
terms <- c("polity", "exports", "treaty")
formulas <- list(ols = score ~ polity + exports + treaty + wealth, logit = vote ~ polity + exports + treaty + wealth)
fit <- function(case, d) if (case == "ols") lm(formulas[[case]], d) else glm(formulas[[case]], binomial, d, control = tight)
lines_of <- function(case, kind, unit, f, dfb) {
  V <- vcovHC(f, type = if (case == "ols") "HC3" else "HC1"); b <- coef(f)[terms]; se <- sqrt(diag(V))[terms]
  p <- 2 * if (case == "ols") pt(abs(b / se), f$df.residual, lower.tail = FALSE) else pnorm(abs(b / se), lower.tail = FALSE)
  data.frame(case = case, kind = kind, unit = unit, term = terms, rows = nobs(f), estimate = unname(b), se = unname(se), p = unname(p), dfbetas = unname(dfb))
}
left <- list()
for (case in names(formulas)) {
  whole <- fit(case, s)
  left[[length(left) + 1]] <- lines_of(case, "all", "", whole, rep(NA, 3))
  scale <- sqrt(diag(summary(whole)$cov.unscaled))[terms]
  dropped <- function(keep, kind, unit) {
    f <- fit(case, s[keep, ]); sigma <- if (case == "ols") summary(f)$sigma else 1
    lines_of(case, kind, unit, f, (coef(whole)[terms] - coef(f)[terms]) / (sigma * scale))
  }
  for (i in seq_len(nrow(s))) left[[length(left) + 1]] <- dropped(-i, "state", s$state[i])
  for (r in sort(unique(s$region))) left[[length(left) + 1]] <- dropped(s$region != r, "region", r)
}
left <- do.call(rbind, left)
of_states <- left[left$case == "ols" & left$kind == "state", ]
stopifnot(all.equal(of_states$dfbetas, as.vector(t(dfbetas(fit("ols", s))[, terms]))))
put(left, "left-out.csv")

# ---- 2. A specification curve with its joint test ----------------------------------------------------------
h <- s[, c("state", "region", "polity", "exports", "treaty", "wealth", "score", "support")]
set.seed(64)
# Outcomes that hang so little on the regime that the joint test has something to decide.
h$score <- round(.09 * h$score + rnorm(nrow(h), 0, 2), 3); h$support <- round(.3 * h$support + runif(nrow(h)), 3)
h$openness <- round(.8 * h$polity + rnorm(nrow(h), 0, 2), 3)
h$polity[seq(7, nrow(h), 13)] <- NA; h$wealth[seq(5, nrow(h), 11)] <- NA; h$exports[seq(3, nrow(h), 17)] <- NA; h$openness[seq(2, nrow(h), 19)] <- NA
put(h, "holes.csv")
grid <- expand.grid(missing = c("listwise", "common", "indicator"), effects = c("none", "region"), controls = c("wealth", "none", "wealth + treaty"),
  regime = c("polity", "openness"), outcome = c("score", "support"), stringsAsFactors = FALSE)
design <- function(g, focal) {
  controls <- if (g$controls == "none") c() else strsplit(g$controls, " + ", fixed = TRUE)[[1]]
  columns <- c(g$regime, "exports", controls); effects <- if (g$effects == "region") "region" else c()
  used <- c(g$outcome, columns, effects)
  everything <- c("score", "support", "polity", "openness", "exports", "wealth", "treaty", "region")
  keep <- complete.cases(h[, switch(g$missing, listwise = used, common = everything, indicator = c(g$outcome, if (focal == "regime") g$regime else focal)), drop = FALSE])
  d <- h[keep, ]; X <- cbind(1, as.matrix(d[, columns]))
  flags <- NULL
  for (j in columns) if (anyNA(d[[j]])) { flags <- cbind(flags, as.numeric(is.na(d[[j]]))); X[is.na(d[[j]]), j] <- mean(d[[j]], na.rm = TRUE) }
  if (length(effects)) X <- cbind(X, model.matrix(~region, d)[, -1])
  list(X = cbind(X, flags), y = d[[g$outcome]], rows = which(keep))
}
hc3 <- function(Z, focal, y) { # estimate and HC3 error of one column
  B <- solve(crossprod(Z)); b <- B %*% crossprod(Z, y); e <- y - Z %*% b; lev <- rowSums((Z %*% B) * Z)
  c(b[focal], sqrt(sum(((Z %*% B)[, focal] * e / (1 - lev))^2)))
}
draws <- 999
perms <- lapply(seq_len(draws), function(b) sample(nrow(h)))
induced <- function(perm, rows) { at <- match(seq_along(perm), rows); from <- perm[rows]; while (any(is.na(at[from]))) { gone <- is.na(at[from]); from[gone] <- perm[from[gone]] }; at[from] }
points <- list(); curves <- list()
for (focal in c("regime", "exports")) {
  std <- NULL; stat <- NULL; null_std <- NULL; null_stat <- NULL; crit <- NULL
  for (k in seq_len(nrow(grid))) {
    g <- grid[k, ]; D <- design(g, focal); column <- if (focal == "regime") 2 else 3
    q <- qr(D$X); Z <- D$X[, sort(q$pivot[seq_len(q$rank)])]
    one <- hc3(Z, column, D$y); df <- nrow(Z) - ncol(Z); scale <- sd(Z[, column]) / sd(D$y)
    points[[length(points) + 1]] <- data.frame(focal = focal, number = k, rows = nrow(Z), estimate = one[1], se = one[2], df = df, p = 2 * pt(abs(one[1] / one[2]), df, lower.tail = FALSE), standardised = one[1] * scale)
    e <- lm.fit(Z[, -column], D$y)$residuals
    null <- sapply(perms, function(perm) hc3(Z, column, D$y - e + e[induced(perm, D$rows)]))
    std <- c(std, one[1] * scale); stat <- c(stat, one[1] / one[2]); crit <- c(crit, qt(.975, df))
    null_std <- rbind(null_std, null[1, ] * scale); null_stat <- rbind(null_stat, null[1, ] / null[2, ])
  }
  most <- function(t) max(sum(t >= crit), sum(t <= -crit)); p <- function(own, null) (sum(null >= own * (1 - 1e-10)) + 1) / (draws + 1)
  curves[[length(curves) + 1]] <- data.frame(focal = focal, specifications = nrow(grid), median = median(std), positive = mean(std > 0), significant_positive = mean(stat >= crit), significant_negative = mean(stat <= -crit),
    p_median = p(abs(median(std)), abs(apply(null_std, 2, median))), p_significant = p(most(stat), apply(null_stat, 2, most)), p_statistic = p(abs(mean(stat)), abs(colMeans(null_stat))), draws = draws)
}
put(do.call(rbind, points), "curve-points.csv"); put(do.call(rbind, curves), "curves.csv")

# ---- 3. Sensitivity: from regressions, by the formulas of Cinelli and Hazlett ------------------------------
f <- lm(formulas$ols, s); co <- summary(f)$coefficients; df <- f$df.residual
r2 <- function(t, df) t^2 / (t^2 + df)
sens <- list(); bounds <- list(); V3 <- vcovHC(f, type = "HC3")
for (term in terms) {
  t <- co[term, 3]; fstat <- abs(t) / sqrt(df); fa <- fstat - qt(.975, df - 1) / sqrt(df - 1)
  rva <- if (fa <= 0) 0 else if (qt(.975, df - 1) / sqrt(df - 1) < 1 / fstat) (sqrt(fa^4 + 4 * fa^2) - fa^2) / 2 else (fstat^2 - (qt(.975, df - 1) / sqrt(df - 1))^2) / (1 + fstat^2)
  se3 <- sqrt(V3[term, term]); bound <- .1 * sd(s$score) / sd(s[[term]]); b <- co[term, 1]
  power <- function(d) { c0 <- qt(.975, df); 1 - pt(c0, df, d) + pt(-c0, df, d) }; d <- uniroot(function(d) power(d) - .8, c(0, 10), tol = 1e-14)$root
  sens[[term]] <- data.frame(term = term, partial_r2 = r2(t, df), rv = (sqrt(fstat^4 + 4 * fstat^2) - fstat^2) / 2, rv_alpha = rva, detectable = (qt(.975, df) + qt(.8, df)) * se3,
    detectable_r2 = (d^2 / nrow(s)) / (1 + d^2 / nrow(s)), bound = bound, equivalence_p = max(pt((b + bound) / se3, df, lower.tail = FALSE), pt((bound - b) / se3, df, lower.tail = FALSE)))
  others <- setdiff(names(coef(f))[-1], term); g <- lm(reformulate(others, term), s)
  for (other in others) for (k in 1:3) {
    r2dx <- r2(summary(g)$coefficients[other, 3], g$df.residual); r2yx <- r2(co[other, 3], df)
    w <- k * r2dx / (1 - r2dx); if (!(w < 1)) next
    sh <- k * r2dx^2 / ((1 - k * r2dx) * (1 - r2dx)); y <- min(1, ((sqrt(k) + sqrt(sh)) / sqrt(1 - sh))^2 * r2yx / (1 - r2yx))
    bounds[[length(bounds) + 1]] <- data.frame(term = term, benchmark = other, times = k, with_term = w, with_outcome = y, estimate = sign(b) * (abs(b) - co[term, 2] * sqrt(y * w / (1 - w)) * sqrt(df)),
      se = co[term, 2] * sqrt((1 - y) / (1 - w)) * sqrt(df / (df - 1)))
  }
}
put(do.call(rbind, sens), "sensitivity.csv"); put(do.call(rbind, bounds), "confounder-bounds.csv")

# ---- 4. Adjusted p values ------------------------------------------------------------------------------------
tests <- list(); pulls <- NULL
for (case in c("ols", "logit")) {
  f <- fit(case, s); l <- lines_of(case, "all", "", f, rep(NA, 3)); tests[[case]] <- l
  pulls <- cbind(pulls, (estfun(f) %*% bread(f) / nrow(s))[, terms])
}
tests <- do.call(rbind, tests); stat <- abs(tests$estimate / tests$se)
set.seed(65); B <- 9999
null <- replicate(B, { w <- sample(c(-1, 1), nrow(s), TRUE) * pulls; abs(colSums(w) / sqrt(colSums(w^2) - colSums(w)^2 / nrow(s))) })
order_ <- order(stat, decreasing = TRUE); rw <- numeric(length(stat)); high <- 0
for (k in seq_along(order_)) { rest <- order_[k:length(order_)]; high <- max(high, (sum(apply(null[rest, , drop = FALSE], 2, max) >= stat[order_[k]]) + 1) / (B + 1)); rw[order_[k]] <- high }
put(data.frame(case = tests$case, term = tests$term, p = tests$p, holm = p.adjust(tests$p, "holm"), bh = p.adjust(tests$p, "BH"), rw = rw), "adjusted.csv")

# ---- 6. Multiple imputation -------------------------------------------------------------------------------------
suppressMessages(library(mice)); m <- 200
i <- h[, c("polity", "exports", "wealth", "openness", "treaty", "score")]; pooled <- list()
for (method in c("norm", "pmm")) {
  imp <- mice(i, m = m, maxit = 10, method = method, seed = 66, printFlag = FALSE)
  fits <- lapply(seq_len(m), function(k) lm(score ~ polity + exports + wealth, complete(imp, k)))
  for (term in c("polity", "exports", "wealth")) {
    p <- pool.scalar(sapply(fits, function(f) coef(f)[[term]]), sapply(fits, function(f) vcovHC(f, type = "HC3")[term, term]), n = nrow(i), k = 4)
    pooled[[length(pooled) + 1]] <- data.frame(method = method, term = term, estimate = p$qbar, se = sqrt(p$t), between = p$b, lambda = p$r / (1 + p$r), df = p$df, m = m)
  }
}
put(do.call(rbind, pooled), "imputed.csv")

writeLines(capture.output(sessionInfo()), path("session-info.txt"))
