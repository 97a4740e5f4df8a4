# Makes the golden files of placebos and lags, of weighted refits, of Moran's I, of prediction out of sample and of partial
# pooling: what R says, by formulas that are written out here.
#   Rscript make-further.R OUTPUT_DIR       (reads ../glm/states.csv and holes.csv beside OUTPUT_DIR)
# All inputs but those are made here and written beside the answers: older values, weights, places, folds, estimates.
suppressMessages(library(sandwich))
options(digits = 17)
out <- commandArgs(trailingOnly = TRUE)[1]
path <- function(...) file.path(out, paste0(...))
full <- function(d) { d[] <- lapply(d, function(x) if (is.double(x)) formatC(x, digits = 17, format = "g", width = 1) else as.character(x)); d }
put <- function(d, ...) write.csv(full(d), path(...), row.names = FALSE, quote = FALSE, na = "")
tight <- glm.control(epsilon = 1e-15, maxit = 100)
s <- read.csv(file.path(out, "..", "glm", "states.csv"))
n <- nrow(s)
formulas <- list(ols = score ~ polity + exports + treaty + wealth, logit = vote ~ polity + exports + treaty + wealth)
fit <- function(case, d, f = formulas[[case]]) if (case == "ols") lm(f, d) else glm(f, binomial, d, control = tight)
lines_of <- function(case, f, terms, type = if (case == "ols") "HC3" else "HC1") {
  b <- coef(f)[terms]; se <- sqrt(diag(vcovHC(f, type = type)))[terms]
  p <- 2 * if (case == "ols") pt(abs(b / se), f$df.residual, lower.tail = FALSE) else pnorm(abs(b / se), lower.tail = FALSE)
  data.frame(case = case, term = terms, rows = nobs(f), estimate = unname(b), se = unname(se), p = unname(p))
}

# ---- 1. A placebo outcome, and values of one and three years before ---------------------------------------------
# years.csv: the states in 2003 to 2006; each lacks a year or a value here and there, and some are not yet a state.
set.seed(71)
years <- do.call(rbind, lapply(2003:2006, function(y) {
  d <- s[, c("state", "polity", "exports", "treaty", "wealth", "score")]
  for (j in c("polity", "exports", "wealth")) d[[j]] <- round(d[[j]] + (2006 - y) * rnorm(n, 0, .3), 4)
  d$rain <- round(.4 * d$polity + rnorm(n, 0, 1.5), 4); d$year <- y
  d$exports[seq(y %% 7 + 1, n, 23)] <- NA
  d[!(y < 2005 & seq_len(n) %% 29 == 0) & !(y == 2005 & seq_len(n) %% 41 == 0), ]
}))
years <- years[order(years$state, years$year), ]
put(years, "years.csv")
now <- years[years$year == 2006, ]
lagged <- function(k) {
  old <- years[years$year == 2006 - k, c("state", "polity", "exports", "treaty", "wealth")]
  merge(now[, c("state", "score")], old, by = "state", all.x = TRUE)
}
terms <- c("polity", "exports", "treaty")
variants <- list(
  cbind(kind = "model", outcome = "score", lag = 0, lines_of("ols", fit("ols", now), terms)),
  cbind(kind = "outcome", outcome = "rain", lag = 0, lines_of("ols", lm(rain ~ polity + exports + treaty + wealth, now), terms)),
  cbind(kind = "lag", outcome = "score", lag = 1, lines_of("ols", fit("ols", lagged(1)), terms)),
  cbind(kind = "lag", outcome = "score", lag = 3, lines_of("ols", fit("ols", lagged(3)), terms)))
put(do.call(rbind, variants), "placebos.csv")

# ---- 2. Weights: every refit without a state, and a weighted specification curve --------------------------------
set.seed(72)
weights <- round(1 / runif(n, .15, .95), 4)
put(data.frame(state = s$state, weight = weights), "weights.csv")
s$weight <- weights
weighted <- list()
for (case in c("ols", "logit")) {
  refit <- function(d) { d$w <- d$weight / mean(d$weight); if (case == "ols") lm(formulas[[case]], d, weights = w) else suppressWarnings(glm(formulas[[case]], quasibinomial, d, weights = w, control = tight)) }
  for (i in 0:n) {
    f <- refit(if (i == 0) s else s[-i, ])
    l <- lines_of(case, f, terms, "HC1")
    weighted[[length(weighted) + 1]] <- cbind(unit = if (i == 0) "" else s$state[i], l)
  }
}
put(do.call(rbind, weighted), "left-out-weighted.csv")
h <- read.csv(path("holes.csv"), na.strings = c("", "NA")); h$weight <- weights
grid <- expand.grid(missing = c("listwise", "indicator"), effects = c("none", "region"), regime = c("polity", "openness"), stringsAsFactors = FALSE)
points <- list()
for (k in seq_len(nrow(grid))) {
  g <- grid[k, ]; columns <- c(g$regime, "exports", "wealth"); d <- h; flags <- c()
  if (g$missing == "indicator") {
    d <- d[complete.cases(d[, c("score", g$regime)]), ]
    for (j in columns) if (anyNA(d[[j]])) { flag <- paste0("no_", j); d[[flag]] <- as.numeric(is.na(d[[j]])); d[[j]][is.na(d[[j]])] <- mean(d[[j]], na.rm = TRUE); flags <- c(flags, flag) }
  }
  f <- lm(reformulate(c(columns, if (g$effects == "region") "region", flags), "score"), d, weights = weight)
  used <- d[rownames(model.frame(f)), ]
  l <- lines_of("ols", f, g$regime, "HC3")
  points[[k]] <- cbind(number = k, l, standardised = l$estimate * sd(used[[g$regime]]) / sd(used$score))
}
put(do.call(rbind, points), "curve-weighted.csv")

# ---- 3. Moran's I of residuals ------------------------------------------------------------------------------------
set.seed(73)
places <- data.frame(state = s$state, north = round(runif(n, -60, 70), 3), east = round(runif(n, -180, 180), 3))
put(places, "places.csv")
moran <- function(case, near, W, draws = 4999) {
  f <- fit(case, s); e <- residuals(f, "pearson"); keep <- rowSums(W) > 0
  W <- W[keep, keep]; W <- W / rowSums(W); z <- e[keep] - mean(e[keep]); m <- length(z)
  value <- function(z) m / sum(W) * sum(W * outer(z, z)) / sum(z^2)
  S0 <- sum(W); S1 <- sum((W + t(W))^2) / 2; S2 <- sum((rowSums(W) + colSums(W))^2); b2 <- m * sum(z^4) / sum(z^2)^2; E <- -1 / (m - 1)
  V <- (m * ((m^2 - 3 * m + 3) * S1 - m * S2 + 3 * S0^2) - b2 * ((m^2 - m) * S1 - 2 * m * S2 + 6 * S0^2)) / ((m - 1) * (m - 2) * (m - 3) * S0^2) - E^2
  I <- value(z); drawn <- replicate(draws, value(sample(z)))
  data.frame(case = case, near = near, rows = m, alone = sum(!keep), I = I, expectation = E, variance = V, statistic = (I - E) / sqrt(V),
    p = 2 * pnorm(abs(I - E) / sqrt(V), lower.tail = FALSE), p_permuted = (sum(abs(drawn - E) >= abs(I - E) * (1 - 1e-10)) + 1) / (draws + 1), draws = draws)
}
radians <- pi / 180
distance <- function(i, j) {
  a <- places$north[i] * radians; b <- places$north[j] * radians; l <- (places$east[j] - places$east[i]) * radians
  2 * 6371 * asin(pmin(1, sqrt(sin((b - a) / 2)^2 + cos(a) * cos(b) * sin(l / 2)^2)))
}
D <- outer(seq_len(n), seq_len(n), distance)
border <- (D < 1500) * 1; diag(border) <- 0
inverse <- 1 / D; diag(inverse) <- 0
stopifnot(any(rowSums(border) == 0))
put(do.call(rbind, list(moran("ols", "border", border), moran("ols", "inverse", inverse), moran("logit", "border", border), moran("logit", "inverse", inverse))), "dependence.csv")

# ---- 4. Prediction of folds that are given, and of the regions ------------------------------------------------------
set.seed(74)
folds <- sapply(1:3, function(r) sample(rep(0:4, length.out = n)))
put(data.frame(state = s$state, first = folds[, 1], second = folds[, 2], third = folds[, 3]), "folds.csv")
predictors <- function(case, train, test, weight) {
  y <- all.vars(formulas[[case]])[1]; train$w <- if (weight) train$weight / mean(train$weight) else 1
  by <- function(f) { m <- if (case == "ols") lm(f, train, weights = w) else suppressWarnings(glm(f, quasibinomial, train, weights = w, control = tight)); suppressWarnings(predict(m, test, type = "response")) }
  all <- weighted.mean(train[[y]], train$w)
  region <- sapply(test$region, function(r) { k <- train$region == r; (sum(train$w[k] * train[[y]][k]) + mean(train$w) * all) / (sum(train$w[k]) + mean(train$w)) })
  list("model" = by(formulas[[case]]), "region only" = region, "income only" = by(reformulate("wealth", y)), "mean only" = rep(all, nrow(test)))
}
scores <- list()
for (weight in c(FALSE, TRUE)) for (case in c("ols", "logit")) for (scheme in c("folds", "regions")) {
  parts <- if (scheme == "folds") folds else matrix(as.integer(factor(s$region)) - 1)
  y <- s[[all.vars(formulas[[case]])[1]]]; w <- if (weight) weights / mean(weights) else rep(1, n)
  sums <- list()
  for (r in seq_len(ncol(parts))) {
    predicted <- matrix(NA, n, 4)
    for (p in unique(parts[, r])) { t <- parts[, r] == p; predicted[t, ] <- do.call(cbind, predictors(case, s[!t, ], s[t, ], weight)) }
    base <- sum(w * (y - predicted[, 4])^2)
    for (k in 1:4) {
      q <- predicted[, k]; squares <- sum(w * (y - q)^2)
      sums[[length(sums) + 1]] <- data.frame(k = k, rmse = sqrt(squares / sum(w)), r2 = 1 - squares / base,
        log_score = if (case == "logit") sum(w * log(ifelse(y == 1, q, 1 - q))) / sum(w) else NA, brier = if (case == "logit") squares / sum(w) else NA)
    }
  }
  m <- aggregate(cbind(rmse, r2, log_score, brier) ~ k, do.call(rbind, sums), mean, na.action = na.pass)
  m$predictor <- c("model", "region only", "income only", "mean only")[m$k]
  if (scheme == "regions") m <- m[m$predictor != "region only", ]
  scores[[length(scores) + 1]] <- cbind(weighted = weight, case = case, scheme = scheme, m[, c("predictor", "rmse", "r2", "log_score", "brier")])
}
put(do.call(rbind, scores), "out-of-sample.csv")

# ---- 5. Partial pooling: restricted likelihood, Hartung and Knapp, no less than one common coefficient's error --------------------------------------------------
studies <- list(apart = list(b = c(-.62, .10, -.31), se = c(.11, .14, .20)), near = list(b = c(-.30, -.28, -.33), se = c(.10, .12, .20)),
  many = list(b = c(.95, .12, .40, -.10, .61, .33, .70), se = c(.21, .12, .3, .15, .25, .09, .4)), two = list(b = c(.5, -.2), se = c(.1, .2)))
pooled <- list(); shrunken <- list()
for (id in names(studies)) {
  b <- studies[[id]]$b; v <- studies[[id]]$se^2; k <- length(b)
  minus <- function(t) { w <- 1 / (v + t); m <- sum(w * b) / sum(w); .5 * (sum(log(v + t)) + log(sum(w)) + sum(w * (b - m)^2)) }
  slope <- function(t) { w <- 1 / (v + t); m <- sum(w * b) / sum(w); sum(w^2 * (b - m)^2) + sum(w^2) / sum(w) - sum(w) }
  rough <- optimize(minus, c(0, 10), tol = 1e-10)$minimum
  tau2 <- if (slope(0) <= 0 && minus(0) <= minus(rough)) 0 else uniroot(slope, c(rough / 2, rough * 2), tol = 1e-15)$root
  w <- 1 / (v + tau2); m <- sum(w * b) / sum(w); se <- sqrt(max(1, sum(w * (b - m)^2) / (k - 1)) / sum(w))
  w0 <- 1 / v; typical <- (k - 1) * sum(w0) / (sum(w0)^2 - sum(w0^2)); q <- sum(w0 * (b - sum(w0 * b) / sum(w0))^2)
  pooled[[id]] <- data.frame(pool = id, mean = m, se = se, df = k - 1, p = 2 * pt(abs(m / se), k - 1, lower.tail = FALSE), tau2 = tau2, i2 = tau2 / (tau2 + typical), q = q, q_p = pchisq(q, k - 1, lower.tail = FALSE))
  l <- tau2 / (tau2 + v)
  shrunken[[id]] <- data.frame(pool = id, estimate = b, se = studies[[id]]$se, shrunken = l * b + (1 - l) * m, shrunken_error = sqrt(l * v + (1 - l)^2 * se^2))
}
put(do.call(rbind, pooled), "pooling.csv"); put(do.call(rbind, shrunken), "pooling-goods.csv")

# ---- 6. A family of which one model is clustered: one sign a region in both ------------------------------------------
tests <- list(); pulls <- NULL
for (case in c("ols", "logit")) {
  f <- fit(case, s)
  V <- if (case == "ols") vcovHC(f, type = "HC3") else vcovCL(f, s$region, type = "HC1", cadjust = TRUE)
  tests[[case]] <- data.frame(case = case, term = terms, stat = abs(coef(f)[terms] / sqrt(diag(V))[terms]))
  pulls <- cbind(pulls, rowsum((estfun(f) %*% bread(f) / n)[, terms], s$region))
}
tests <- do.call(rbind, tests); G <- nrow(pulls); signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), G)))
null <- apply(signs, 1, function(w) { x <- w * pulls; abs(colSums(x) / sqrt(colSums(x^2) - colSums(x)^2 / G)) })
order_ <- order(tests$stat, decreasing = TRUE); rw <- numeric(nrow(tests)); high <- 0
for (k in seq_along(order_)) { rest <- order_[k:length(order_)]; high <- max(high, mean(apply(null[rest, , drop = FALSE], 2, max) >= tests$stat[order_[k]] * (1 - 1e-9))); rw[order_[k]] <- high }
put(cbind(tests, rw = rw), "adjusted-clustered.csv")
writeLines(capture.output(sessionInfo()), path("session-info-further.txt"))
