# Makes the golden files of the glm room: inputs (<case>.csv) and what R says of them
# (<case>-coefficients.csv, <case>-statistics.csv, <case>-effects.csv).
#   Rscript make-goldens.R OUTPUT_DIR
# Coefficients and likelihoods are R's lm and glm (epsilon 1e-14); errors are package sandwich's;
# effects are computed here by hand with a numerical gradient (Richardson extrapolation).
suppressMessages(library(sandwich))
options(digits = 17)
out <- commandArgs(trailingOnly = TRUE)[1]
path <- function(...) file.path(out, paste0(...))
full <- function(d) { d[] <- lapply(d, function(x) if (is.double(x)) formatC(x, digits = 17, format = "g", width = 1) else as.character(x)); d }
put <- function(d, ...) write.csv(full(d), path(...), row.names = FALSE, quote = FALSE)

tight <- glm.control(epsilon = 1e-15, maxit = 100)

errors <- function(fit, kind, cluster) {
  V <- switch(kind, CLASSICAL = vcov(fit), HC1 = vcovHC(fit, type = "HC1"), HC3 = vcovHC(fit, type = "HC3"),
    CR1 = vcovCL(fit, cluster = cluster, type = "HC1"))
  df <- if (kind == "CR1") length(unique(cluster)) - 1 else if (inherits(fit, "glm")) Inf else fit$df.residual
  list(V = V, df = df)
}

lines_of <- function(names, kind, estimate, se, df) {
  stat <- estimate / se
  p <- 2 * (if (is.infinite(df)) pnorm(abs(stat), lower.tail = FALSE) else pt(abs(stat), df, lower.tail = FALSE))
  crit <- if (is.infinite(df)) qnorm(.975) else qt(.975, df)
  data.frame(name = names, kind = kind, estimate = unname(estimate), se = unname(se), df = df, p = unname(p),
    low = unname(estimate - crit * se), high = unname(estimate + crit * se))
}

# Richardson-extrapolated central differences.
gradient <- function(f, b) sapply(seq_along(b), function(j) {
  step <- 1e-3 * max(1, abs(b[j]))
  d <- function(h) { up <- b; lo <- b; up[j] <- up[j] + h; lo[j] <- lo[j] - h; (f(up) - f(lo)) / (2 * h) }
  a <- sapply(step / 2^(0:4), d)
  for (k in 1:4) a <- (4^k * a[-1] - a[-length(a)]) / (4^k - 1)
  a
})

# effects: named list of functions of the coefficients
record <- function(case, fit, kinds, names, effects = list(), cluster = NULL, fractional = FALSE) {
  b <- coef(fit)
  tables <- lapply(kinds, function(k) { e <- errors(fit, k, cluster); lines_of(names, k, b, sqrt(diag(e$V)), e$df) })
  put(do.call(rbind, tables), case, "-coefficients.csv")
  ols <- !inherits(fit, "glm")
  n <- nobs(fit)
  null <- if (ols) sum((fit$model[[1]] - mean(fit$model[[1]]))^2) else fit$null.deviance
  ll <- if (fractional) NA else as.numeric(logLik(fit))
  y <- fit$model[[1]]
  s <- c(n = n, p = length(b), df = fit$df.residual, logLikelihood = ll, aic = if (fractional) NA else AIC(fit),
    deviance = deviance(fit), nullDeviance = null,
    r2 = if (ols) summary(fit)$r.squared else NA, adjustedR2 = if (ols) summary(fit)$adj.r.squared else NA,
    mcFadden = if (!ols && !fractional) 1 - ll / as.numeric(logLik(update(fit, . ~ 1))) else NA,
    pearson = sum(residuals(fit, type = "pearson")^2) / fit$df.residual)
  put(data.frame(name = names(s), value = unname(s)), case, "-statistics.csv")
  if (length(effects) > 0) {
    tables <- lapply(kinds, function(k) {
      e <- errors(fit, k, cluster)
      g <- lapply(effects, gradient, b = unname(b))
      se <- sapply(g, function(v) sqrt(c(v %*% e$V %*% v)))
      lines_of(names(effects), k, sapply(effects, function(f) f(unname(b))), se, e$df)
    })
    put(do.call(rbind, tables), case, "-effects.csv")
  }
}

# 1. R's swiss by least squares.
put(data.frame(place = gsub(" ", "_", rownames(swiss)), swiss[c("Fertility", "Education", "Catholic")]), "swiss.csv")
m <- lm(Fertility ~ Education + Catholic, swiss)
record("swiss", m, c("CLASSICAL", "HC1", "HC3"), c("(Intercept)", "Education", "Catholic"),
  list(Education = function(b) b[2], Catholic = function(b) b[3]))

# 2. A synthetic panel of 118 states in 7 regions.
set.seed(20060101)
n <- 118
d <- data.frame(state = sprintf("S%03d", 1:n), region = sample(paste0("R", 1:7), n, TRUE),
  regime = sample(c("closed", "hybrid", "open"), n, TRUE, c(.3, .3, .4)))
d$polity <- round(rnorm(n, 3, 6))
d$exports <- log1p(rexp(n, 1 / 40))
d$treaty <- rbinom(n, 1, .7)
d$wealth <- rnorm(n, 8.7, 1.2)
shift <- setNames(rnorm(7, 0, .4), paste0("R", 1:7))[d$region]
eta <- -4 + .08 * d$polity - .35 * d$exports + .9 * d$treaty + .5 * d$wealth + .5 * (d$regime == "open") + shift
d$vote <- rbinom(n, 1, plogis(eta))
d$support <- round(pmin(1, pmax(0, plogis(eta / 2 + rnorm(n, 0, .8)))), 2)
d$support[d$support > .97] <- 1
d$support[d$support < .03] <- 0
d$score <- 10 + .4 * d$polity - 1.2 * d$exports + 2 * d$treaty + 1.5 * (d$regime == "open") + shift + rnorm(n, 0, 2)
put(d, "states.csv")
d <- read.csv(path("states.csv"), stringsAsFactors = FALSE)
d$regime <- relevel(factor(d$regime), ref = "hybrid")

# 2a. Least squares with a factor (reference hybrid) and an interaction, 7 clusters.
main <- c("(Intercept)", "polity", "exports", "treaty", "regime[closed]", "regime[open]")
m <- lm(score ~ polity * exports + treaty + regime, d)
order <- c("(Intercept)", "polity", "exports", "treaty", "regimeclosed", "regimeopen", "polity:exports")
stopifnot(identical(names(coef(m)), order))
record("ols-states", m, c("CLASSICAL", "HC1", "HC3", "CR1"), c(main, "polity:exports"),
  list(polity = function(b) b[2] + b[7] * mean(d$exports), exports = function(b) b[3] + b[7] * mean(d$polity),
    treaty = function(b) b[4], `regime[closed]` = function(b) b[5], `regime[open]` = function(b) b[6]),
  cluster = d$region)

# 2b. Logit.
m <- glm(vote ~ polity + exports + treaty + wealth, binomial, d, control = tight)
X <- model.matrix(m)
at <- function(b, column, value) { Z <- X; Z[, column] <- value; mean(plogis(Z %*% b)) }
slope <- function(b, column) mean(dlogis(X %*% b)) * b[column]
record("logit-states", m, c("CLASSICAL", "HC1", "HC3", "CR1"), c("(Intercept)", "polity", "exports", "treaty", "wealth"),
  list(polity = function(b) slope(b, 2), exports = function(b) slope(b, 3),
    treaty = function(b) at(b, 4, 1) - at(b, 4, 0), wealth = function(b) slope(b, 5)), cluster = d$region)

# 2c. Logit with a factor and interactions of numbers and of a number with a factor.
m2 <- glm(vote ~ polity + exports + regime + polity:exports + exports:regime, binomial, d, control = tight)
X2 <- model.matrix(m2)
order <- c("(Intercept)", "polity", "exports", "regimeclosed", "regimeopen", "polity:exports",
  "exports:regimeclosed", "exports:regimeopen")
stopifnot(identical(colnames(X2), order))
regime_at <- function(b, level) {
  Z <- X2
  Z[, 4] <- level == "closed"; Z[, 5] <- level == "open"
  Z[, 7] <- Z[, 3] * Z[, 4]; Z[, 8] <- Z[, 3] * Z[, 5]
  mean(plogis(Z %*% b))
}
record("logit-interaction", m2, c("CLASSICAL", "HC3"),
  c("(Intercept)", "polity", "exports", "regime[closed]", "regime[open]", "polity:exports",
    "exports:regime[closed]", "exports:regime[open]"),
  list(polity = function(b) mean(dlogis(X2 %*% b) * (b[2] + b[6] * X2[, 3])),
    exports = function(b) mean(dlogis(X2 %*% b) * (b[3] + b[6] * X2[, 2] + b[7] * X2[, 4] + b[8] * X2[, 5])),
    `regime[closed]` = function(b) regime_at(b, "closed") - regime_at(b, "hybrid"),
    `regime[open]` = function(b) regime_at(b, "open") - regime_at(b, "hybrid")))

# 2d. Fractional logit.
m <- glm(support ~ polity + exports + treaty, quasibinomial, d, control = tight)
X <- model.matrix(m)
record("fractional-states", m, c("HC1", "HC3", "CR1"), c("(Intercept)", "polity", "exports", "treaty"),
  list(polity = function(b) slope(b, 2), exports = function(b) slope(b, 3),
    treaty = function(b) at(b, 4, 1) - at(b, 4, 0)), cluster = d$region, fractional = TRUE)

# 3. A strong effect: p-values far below what 1 - cdf can say (about 1e-100 and less).
set.seed(4)
k <- 400
s <- data.frame(row = sprintf("r%03d", 1:k), x = rnorm(k, 2000, 12), z = rnorm(k))
s$y <- 3 + .02 * (s$x - 2000) * 3 + .1 * s$z + rnorm(k, 0, .45)
put(s, "strong.csv")
s <- read.csv(path("strong.csv"))
record("strong", lm(y ~ x + z, s), c("CLASSICAL", "HC3", "HC1"), c("(Intercept)", "x", "z"))

# 4. Distributions' far tails.
tails <- rbind(data.frame(df = Inf, statistic = c(1, 8.3, 21.3, 37), p = 2 * pnorm(c(1, 8.3, 21.3, 37), lower.tail = FALSE)),
  data.frame(df = 783, statistic = c(4.18445, 27, 35), p = 2 * pt(c(4.18445, 27, 35), 783, lower.tail = FALSE)),
  data.frame(df = 6, statistic = c(2, 50, 1e17), p = 2 * pt(c(2, 50, 1e17), 6, lower.tail = FALSE)))
put(tails, "tails.csv")

info <- capture.output(sessionInfo())
writeLines(c(info[!grepl("^BLAS|^LAPACK", info)], paste("sandwich", packageVersion("sandwich"))), path("session-info.txt"))
