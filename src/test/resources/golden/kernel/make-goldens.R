# Makes the golden files of the kernel of regressions: inputs, and what R says of them.
#   Rscript make-goldens.R OUTPUT_DIR       (reads ../glm/states.csv beside OUTPUT_DIR)
# Coefficients are R's glm (epsilon 1e-15), ordinal's clm, MASS's negative.binomial with theta iterated to
# 1e-14, brglm2's AS_mean; errors are sandwich's and clubSandwich's; the rest is computed here by hand.
suppressMessages({library(sandwich); library(clubSandwich); library(MASS); library(ordinal); library(brglm2); library(statmod)})
options(digits = 17)
out <- commandArgs(trailingOnly = TRUE)[1]
path <- function(...) file.path(out, paste0(...))
full <- function(d) { d[] <- lapply(d, function(x) if (is.double(x)) formatC(x, digits = 17, format = "g", width = 1) else as.character(x)); d }
put <- function(d, ...) write.csv(full(d), path(...), row.names = FALSE, quote = FALSE)
tight <- glm.control(epsilon = 1e-15, maxit = 500)

lines_of <- function(case, kind, names, estimate, V, df) {
  df <- rep(df, length.out = length(estimate)); se <- sqrt(diag(V)); stat <- estimate / se
  p <- 2 * ifelse(is.infinite(df), pnorm(abs(stat), lower.tail = FALSE), pt(abs(stat), df, lower.tail = FALSE))
  crit <- ifelse(is.infinite(df), qnorm(.975), qt(.975, df))
  data.frame(case = case, kind = kind, name = names, estimate = unname(estimate), se = unname(se), df = df, p = unname(p),
    low = unname(estimate - crit * se), high = unname(estimate + crit * se))
}
terms <- list(); stats <- list()
add <- function(case, fit, kinds, names = names(coef(fit)), b = coef(fit), df = Inf) for (k in kinds) {
  V <- if (k == "CLASSICAL") vcov(fit)[seq_along(b), seq_along(b)] else vcovHC(fit, type = k)
  terms[[length(terms) + 1]] <<- lines_of(case, k, names, b, V, df)
}
stat <- function(case, ...) { v <- c(...); stats[[length(stats) + 1]] <<- data.frame(case = case, name = names(v), value = unname(v)) }

# 1. Families on the 118 states, with counts and positive outcomes drawn here.
s <- read.csv(file.path(out, "..", "glm", "states.csv"))
set.seed(118)
s$count <- rnegbin(118, exp(.3 + .05 * s$polity - .1 * s$exports + .4 * s$treaty), 1.7)
s$amount <- rgamma(118, 2.5, 2.5 / exp(1 + .04 * s$polity - .2 * s$exports))
s$spend <- ifelse(s$count == 0, 0, rgamma(118, 2 * pmax(s$count, 1), 1.5))
s$exposure <- round(runif(118, 1, 20), 2)
s$weight <- round(runif(118, .4, 3), 2)
s$copies <- 1 + rpois(118, .6)
put(s[c("state", "count", "amount", "spend", "exposure", "weight", "copies")], "outcomes.csv")
o <- read.csv(path("outcomes.csv")); s[names(o)] <- o
names3 <- c("(Intercept)", "polity", "exports", "treaty")
all <- c("CLASSICAL", "HC0", "HC1", "HC2", "HC3")
case <- function(name, family, y, kinds = all, t = FALSE, ...) {
  d <- s; d$y <- d[[y]]
  m <- glm(y ~ polity + exports + treaty, family, d, control = tight, ...)
  for (k in 1:30) m <- glm(y ~ polity + exports + treaty, family, d, control = tight, start = coef(m)) # past R's stopping rule
  # vcov's dispersion is Pearson's over n-p.
  add(name, m, kinds, names3, df = if (t) m$df.residual else Inf)
  stat(name, deviance = m$deviance, pearson = sum(residuals(m, "pearson")^2) / m$df.residual, logLikelihood = as.numeric(logLik(m)), aic = m$aic)
  m
}
invisible(case("probit", binomial("probit"), "vote"))
invisible(case("cloglog", binomial("cloglog"), "vote"))
invisible(case("fractional-probit", quasibinomial("probit"), "support", c("HC0", "HC1", "HC3")))
invisible(case("poisson", poisson, "count"))
invisible(case("gamma-log", Gamma("log"), "amount", t = TRUE))
invisible(case("gamma-inverse", Gamma("inverse"), "amount", t = TRUE, start = c(1 / mean(s$amount), 0, 0, 0)))
invisible(case("tweedie", tweedie(1.5, 0), "spend", t = TRUE))
invisible(case("gaussian-log", gaussian("log"), "amount", t = TRUE, start = c(1, 0, 0, 0)))
m <- glm(count ~ polity + exports + treaty + offset(log(exposure)), poisson, s, control = tight)
add("poisson-offset", m, all, names3); stat("poisson-offset", deviance = m$deviance, logLikelihood = as.numeric(logLik(m)))

# 2. Weights: precision as in lm; frequency as rows repeated.
m <- lm(score ~ polity + exports + treaty, s, weights = weight)
add("precision", m, all, names3, df = m$df.residual); stat("precision", logLikelihood = as.numeric(logLik(m)), deviance = deviance(m))
r <- s[rep(seq_len(118), s$copies), ]
m <- lm(score ~ polity + exports + treaty, r); add("frequency", m, all, names3, df = m$df.residual); stat("frequency", logLikelihood = as.numeric(logLik(m)))
m <- glm(vote ~ polity + exports + treaty, binomial, r, control = tight); add("frequency-logit", m, all, names3); stat("frequency-logit", logLikelihood = as.numeric(logLik(m)))

# 3. Negative binomial, theta by maximum likelihood.
th <- 1; mu <- NULL
for (k in 1:500) {
  m <- glm(count ~ polity + exports + treaty, negative.binomial(th), s, control = tight, start = if (k > 1) coef(m))
  g <- function(l) { t <- exp(l); with(s, sum(digamma(count + t) - digamma(t) + log(t) + 1 - log(t + fitted(m)) - (count + t) / (t + fitted(m)))) }
  new <- exp(uniroot(g, log(th) + c(-3, 3), tol = 1e-15)$root)
  if (abs(new / th - 1) < 1e-14) break
  th <- new
}
check <- glm.nb(count ~ polity + exports + treaty, s); stopifnot(all.equal(unname(coef(check)), unname(coef(m)), tolerance = 1e-5), all.equal(check$theta, th, tolerance = 1e-4))
w <- m$weights; X <- model.matrix(m); V <- solve(crossprod(X * sqrt(w)))
terms[[length(terms) + 1]] <- lines_of("negative-binomial", "CLASSICAL", names3, coef(m), V, Inf)
terms[[length(terms) + 1]] <- lines_of("negative-binomial", "HC1", names3, coef(m), vcovHC(m, "HC1"), Inf)
stat("negative-binomial", theta = th, logLikelihood = sum(dnbinom(s$count, size = th, mu = fitted(m), log = TRUE)), deviance = m$deviance)

# 4. Ordered logit and probit: MASS's housing, and the votes of the states in three classes.
h <- housing; h$Sat <- as.integer(h$Sat) - 1; h$Infl <- as.character(h$Infl); h$Type <- as.character(h$Type); h$Cont <- as.character(h$Cont)
put(h, "housing.csv")
s$class <- findInterval(s$score, quantile(s$score, c(.3, .75)))
put(s[c("state", "class")], "classes.csv")
for (link in c("logit", "probit", "cloglog")) {
  m <- clm(factor(class) ~ polity + exports + treaty, data = s, link = link, control = clm.control(gradTol = 1e-13, maxIter = 200))
  b <- coef(m); i <- c(3:5, 1:2); V <- vcov(m)[i, i]; names5 <- c("polity", "exports", "treaty", "0|1", "1|2")
  terms[[length(terms) + 1]] <- lines_of(paste0("ordered-", link), "CLASSICAL", names5, b[i], V, Inf)
  S <- estfun(m)[, i]
  terms[[length(terms) + 1]] <- lines_of(paste0("ordered-", link), "HC0", names5, b[i], V %*% crossprod(S) %*% V, Inf)
  n <- 118; terms[[length(terms) + 1]] <- lines_of(paste0("ordered-", link), "HC1", names5, b[i], V %*% crossprod(S) %*% V * n / (n - 5), Inf)
  stat(paste0("ordered-", link), logLikelihood = as.numeric(logLik(m)))
}
m <- clm(Sat ~ Infl + Type + Cont, weights = Freq, data = housing, control = clm.control(gradTol = 1e-13))
b <- coef(m); i <- c(3:8, 1:2)
terms[[length(terms) + 1]] <- lines_of("housing", "CLASSICAL", c("InflMedium", "InflHigh", "TypeApartment", "TypeAtrium", "TypeTerrace", "ContHigh", "0|1", "1|2"), b[i], vcov(m)[i, i], Inf)
stat("housing", logLikelihood = as.numeric(logLik(m)))

# 5. Firth's logit, with a term (rare) that separates the outcome; profiles by hand.
s$rare <- as.integer(s$vote == 1 & s$polity > 6 & s$wealth > 9)
put(s[c("state", "rare")], "rare.csv")
m <- glm(vote ~ polity + exports + rare, binomial, s, method = "brglmFit", type = "AS_mean", epsilon = 1e-14, maxit = 10000, slowit = 1)
X <- model.matrix(m)
terms[[length(terms) + 1]] <- lines_of("firth", "CLASSICAL", c("(Intercept)", "polity", "exports", "rare"), coef(m), { p <- plogis(drop(X %*% coef(m))); solve(crossprod(X * sqrt(p * (1 - p)))) }, Inf)
pen <- function(b) { eta <- drop(X %*% b); p <- plogis(eta); sum(s$vote * plogis(eta, log.p = TRUE) + (1 - s$vote) * plogis(-eta, log.p = TRUE)) + determinant(crossprod(X * sqrt(p * (1 - p))))$modulus / 2 }
best <- pen(coef(m)); stat("firth", logLikelihood = as.numeric(best))
held <- function(j, value) { # Newton by numerical derivatives of the penalised likelihood would lose digits: modified scores instead
  b <- coef(m); b[j] <- value
  for (k in 1:5000) {
    p <- plogis(drop(X %*% b)); W <- p * (1 - p); I <- crossprod(X * sqrt(W)); hat <- W * rowSums((X %*% solve(I)) * X)
    U <- drop(crossprod(X, s$vote - p + hat * (.5 - p)))[-j]; step <- solve(I[-j, -j], U); step <- step * min(1, 1 / max(abs(step)))
    b[-j] <- b[-j] + step; if (max(abs(step)) < 1e-13) break
  }
  pen(b)
}
profile <- do.call(rbind, lapply(2:4, function(j) {
  f <- function(v) 2 * (best - held(j, v)) - qchisq(.95, 1); se <- sqrt(diag(vcov(m)))[j]; c0 <- coef(m)[j]
  lo <- uniroot(f, c(c0 - 8 * se, c0), tol = 1e-12)$root; hi <- uniroot(f, c(c0, c0 + 8 * se), tol = 1e-12)$root
  data.frame(name = names(coef(m))[j], low = lo, high = hi, p = pchisq(2 * (best - held(j, 0)), 1, lower.tail = FALSE))
}))
put(profile, "firth-profile.csv")

# 6. Clusters: seven regions, and regimes as a second dimension.
ols <- lm(score ~ polity + exports + treaty, s)
logit <- glm(vote ~ polity + exports + treaty, binomial, s, control = tight)
wls <- lm(score ~ polity + exports + treaty, s, weights = weight)
G <- 7; n <- 118; p <- 4
cluster_lines <- function(case, fit) {
  terms[[length(terms) + 1]] <<- lines_of(case, "CR0", names3, coef(fit), vcovCL(fit, s$region, type = "HC0", cadjust = FALSE), G - 1)
  terms[[length(terms) + 1]] <<- lines_of(case, "CR1", names3, coef(fit), vcovCL(fit, s$region, type = "HC1"), G - 1)
  terms[[length(terms) + 1]] <<- lines_of(case, "TWO-WAY", names3, coef(fit), vcovCL(fit, s[c("region", "regime")], type = "HC1", cadjust = TRUE, fix = TRUE), 2)
  V <- if (case == "cluster-wls") vcovCR(fit, s$region, "CR2", target = mean(s$weight) / s$weight, inverse_var = TRUE) else vcovCR(fit, s$region, "CR2")
  df <- coef_test(fit, V, test = "Satterthwaite")$df_Satt
  terms[[length(terms) + 1]] <<- lines_of(case, "CR2", names3, coef(fit), as.matrix(V), df)
}
cluster_lines("cluster-ols", ols); cluster_lines("cluster-logit", logit); cluster_lines("cluster-wls", wls)

# 7. Conley: coordinates drawn here, great circles on a sphere of 6371 km.
set.seed(7); s$lat <- round(runif(118, -50, 65), 3); s$lon <- round(runif(118, -170, 170), 3); put(s[c("state", "lat", "lon")], "coordinates.csv")
rad <- pi / 180
D <- outer(1:118, 1:118, function(i, j) { a <- sin((s$lat[j] - s$lat[i]) * rad / 2)^2 + cos(s$lat[i] * rad) * cos(s$lat[j] * rad) * sin((s$lon[j] - s$lon[i]) * rad / 2)^2; 2 * 6371 * asin(pmin(1, sqrt(a))) })
conley <- function(fit, K) { E <- estfun(fit); B <- if (inherits(fit, "glm")) summary(fit)$cov.unscaled else summary(fit)$cov.unscaled; B %*% (t(E) %*% K %*% E) %*% B }
terms[[length(terms) + 1]] <- lines_of("conley-ols", "BARTLETT", names3, coef(ols), conley(ols, pmax(1 - D / 2500, 0)), ols$df.residual)
terms[[length(terms) + 1]] <- lines_of("conley-ols", "UNIFORM", names3, coef(ols), conley(ols, (D <= 1500) * 1), ols$df.residual)
terms[[length(terms) + 1]] <- lines_of("conley-logit", "BARTLETT", names3, coef(logit), conley(logit, pmax(1 - D / 2500, 0)), Inf)

put(do.call(rbind, terms), "terms.csv")
put(do.call(rbind, stats), "statistics.csv")

# 8. Tests of several restrictions; the same coefficient in two models of the same states.
tests <- list()
test <- function(name, statistic, p) tests[[length(tests) + 1]] <<- data.frame(name = name, statistic = statistic, p = p)
wald <- function(b, V, R, q = 0) drop(t(R %*% b - q) %*% solve(R %*% V %*% t(R)) %*% (R %*% b - q))
R2 <- rbind(c(0, 1, 0, 0), c(0, 0, 1, -1))
w1 <- wald(coef(ols), vcovHC(ols, "HC3"), R2, c(.3, 0)); test("wald-ols-hc3", w1, pf(w1 / 2, 2, ols$df.residual, lower.tail = FALSE))
w2 <- wald(coef(logit), vcovHC(logit, "HC1"), R2, c(.3, 0)); test("wald-logit-hc1", w2, pchisq(w2, 2, lower.tail = FALSE))
small <- glm(vote ~ polity, binomial, s, control = tight)
a <- anova(small, logit, test = "LRT"); test("ratio-logit", a$Deviance[2], pchisq(a$Deviance[2], 2, lower.tail = FALSE))
a <- anova(small, logit, test = "Rao"); test("score-logit", a$Rao[2], pchisq(a$Rao[2], 2, lower.tail = FALSE))
bigger <- glm(count ~ polity + exports + treaty + wealth, poisson, s, control = tight); smaller <- glm(count ~ polity, poisson, s, control = tight)
a <- anova(smaller, bigger, test = "Rao"); test("score-poisson", a$Rao[2], pchisq(a$Rao[2], 3, lower.tail = FALSE))
second <- glm(vote ~ polity + exports, binomial, s, control = tight)
psi <- cbind(estfun(ols) %*% summary(ols)$cov.unscaled, estfun(second) %*% summary(second)$cov.unscaled)
sums <- rowsum(psi, s$region); V <- crossprod(sums) * 7 / 6; b <- c(coef(ols), coef(second)); r <- c(0, 1, 0, 0, 0, -1, 0)
v <- sum(r * b)^2 / drop(r %*% V %*% r); test("stacked", v, pf(v, 1, 6, lower.tail = FALSE))
put(do.call(rbind, tests), "tests.csv")

# 9. Bootstraps over all 128 sign patterns of the seven regions, refitting each by brute force.
signs <- as.matrix(expand.grid(rep(list(c(1, -1)), 7))); g <- as.integer(factor(s$region))
resampled <- list()
wild <- function(name, fit, term, value) {
  d <- fit$model; y0 <- d[[1]] - value * d[[term]]; W <- fit$weights
  d$y0 <- y0; null <- lm(reformulate(setdiff(c("polity", "exports", "treaty"), term), "y0"), d, weights = W)
  tstat <- function(y) { d$y1 <- y; m <- lm(y1 ~ polity + exports + treaty, d, weights = W); (coef(m)[[term]] - value) / sqrt(vcovCL(m, s$region, type = "HC1")[term, term]) }
  t0 <- tstat(d[[1]]); ts <- apply(signs, 1, function(v) tstat(fitted(null) + value * d[[term]] + residuals(null) * v[g]))
  resampled[[length(resampled) + 1]] <<- data.frame(name = name, statistic = t0, p = mean(abs(ts) >= abs(t0) * (1 - 1e-9)), sum = sum(abs(ts)))
}
wild("wild-exports", ols, "exports", 0); wild("wild-treaty", ols, "treaty", 1); 
score <- function(name, null, full, j, E0, I0) { # E0: scores of the full model at the null, I0: its information there
  a <- rowsum(drop(E0 %*% solve(I0)[, j]), g); t <- function(v) sum(v * a) / sqrt(sum((v * a - mean(v * a))^2))
  t0 <- t(rep(1, 7)); ts <- apply(signs, 1, t)
  resampled[[length(resampled) + 1]] <<- data.frame(name = name, statistic = t0, p = mean(abs(ts) >= abs(t0) * (1 - 1e-9)), sum = sum(abs(ts)))
}
null <- glm(vote ~ exports + treaty, binomial, s, control = tight); X <- model.matrix(logit); p0 <- fitted(null)
score("score-polity", null, logit, 2, X * (s$vote - p0), crossprod(X * sqrt(p0 * (1 - p0))))
null <- clm(factor(class) ~ polity + exports, data = s, control = clm.control(gradTol = 1e-13)); Z <- cbind(s$polity, s$exports, s$treaty)
th <- c(coef(null)[3:4], 0, coef(null)[1:2])
row_ll <- function(th) { eta <- drop(Z %*% th[1:3]); c0 <- c(-Inf, th[4:5], Inf); log(plogis(c0[s$class + 2] - eta) - plogis(c0[s$class + 1] - eta)) }
jac <- function(f, th) sapply(seq_along(th), function(j) { d <- function(h) { a <- th; b <- th; a[j] <- a[j] + h; b[j] <- b[j] - h; (f(a) - f(b)) / (2 * h) }; (4 * d(5e-5) - d(1e-4)) / 3 })
hess <- jac(function(t) colSums(jac(row_ll, t)), th)
score("score-ordered-treaty", null, NULL, 3, jac(row_ll, th), -(hess + t(hess)) / 2)
put(do.call(rbind, resampled), "resampled.csv")

# 10. Effects by hand, gradients by Richardson-extrapolated differences.
gradient <- function(f, b) sapply(seq_along(b), function(j) {
  step <- 1e-3 * max(1, abs(b[j])); d <- function(h) { u <- b; l <- b; u[j] <- u[j] + h; l[j] <- l[j] - h; (f(u) - f(l)) / (2 * h) }
  a <- sapply(step / 2^(0:4), d); for (k in 1:4) a <- (4^k * a[-1] - a[-length(a)]) / (4^k - 1); a })
effects <- list()
effect <- function(case, b, V, fs, df = Inf) { v <- sapply(fs, function(f) f(b)); se <- sapply(fs, function(f) { g <- gradient(f, b); sqrt(drop(g %*% V %*% g)) }); crit <- if (is.infinite(df)) qnorm(.975) else qt(.975, df)
  p <- 2 * (if (is.infinite(df)) pnorm(abs(v / se), lower.tail = FALSE) else pt(abs(v / se), df, lower.tail = FALSE))
  effects[[length(effects) + 1]] <<- data.frame(case = case, kind = "", name = names(fs), estimate = unname(v), se = unname(se), df = df, p = unname(p), low = unname(v - crit * se), high = unname(v + crit * se)) }
m <- clm(factor(class) ~ polity + exports + treaty, data = s, control = clm.control(gradTol = 1e-13)); i <- c(3:5, 1:2); b <- unname(coef(m)[i]); V <- vcov(m)[i, i]
P <- function(b, Z, k) { eta <- drop(Z %*% b[1:3]); c0 <- c(-Inf, b[4:5], Inf); plogis(c0[k + 2] - eta) - plogis(c0[k + 1] - eta) }
D <- function(b, Z, k) { eta <- drop(Z %*% b[1:3]); c0 <- c(-Inf, b[4:5], Inf); dlogis(c0[k + 1] - eta) - dlogis(c0[k + 2] - eta) }
to <- function(t) { Q <- Z; Q[, 3] <- t; Q }
for (k in 0:2) local({ k <- k; effect(paste0("ordered-", k), b, V, list(polity = function(b) mean(D(b, Z, k)) * b[1], treaty = function(b) mean(P(b, to(1), k)) - mean(P(b, to(0), k)), `at treaty` = function(b) mean(P(b, to(1), k)))) })
m <- glm(count ~ polity + exports + treaty + offset(log(exposure)), poisson, s, control = tight); X <- model.matrix(m); o <- log(s$exposure)
effect("poisson", coef(m), vcovHC(m, "HC1"), list(exports = function(b) mean(exp(drop(X %*% b) + o)) * b[3], `at treaty` = function(b) { Q <- X; Q[, 4] <- 1; mean(exp(drop(Q %*% b) + o)) }))
m <- glm(vote ~ polity * exports + treaty, binomial("probit"), s, control = tight)
for (k in 1:30) m <- glm(vote ~ polity * exports + treaty, binomial("probit"), s, control = tight, start = coef(m)) # past R's stopping rule
X <- model.matrix(m)
over <- function(v) function(b) { Q <- X; Q[, 3] <- v; Q[, 5] <- v * Q[, 2]; mean(dnorm(drop(Q %*% b))* (b[2] + b[5] * v)) }
effect("probit-over", coef(m), vcov(m), list(`polity at exports = 0.0` = over(0), `polity at exports = 2.5` = over(2.5), `polity at exports = 5.0` = over(5)))
m <- glm(amount ~ polity + exports + treaty, Gamma("log"), s, control = tight); X <- model.matrix(m)
effect("gamma", coef(m), vcov(m), list(polity = function(b) mean(exp(drop(X %*% b))) * b[2]), df = m$df.residual)
put(do.call(rbind, effects), "effects.csv")

info <- capture.output(sessionInfo())
writeLines(info[!grepl("^BLAS|^LAPACK", info)], path("session-info.txt"))
