# Makes the golden files of survey/scaling: invented answers (answers.csv) and what R says of them.
#   Rscript make-goldens.R OUTPUT_DIR
# Alpha is psych's on the complete cases, and by hand from pairwise covariances on all; polychoric
# correlations maximise the likelihood of mvtnorm's bivariate normal (polycor's two-step value, of
# looser tolerance, beside them); the factor is stats::factanal's; the graded models maximise their
# marginal likelihood, summed over 141 points from -7 to 7, by BFGS and then Newton steps, with the
# observed information by numDeriv; ordinal regressions are ordinal::clm's.
suppressMessages({library(mvtnorm); library(numDeriv); library(ordinal); library(polycor); library(psych)})
options(digits = 17)
out <- commandArgs(trailingOnly = TRUE)[1]
full <- function(d) { d[] <- lapply(d, function(x) if (is.double(x)) formatC(x, digits = 17, format = "g", width = 1) else as.character(x)); d }
put <- function(d, name) write.csv(full(d), file.path(out, paste0(name, ".csv")), row.names = FALSE, quote = FALSE, na = "")

# ---- invented answers: 118 governments of four regions, 1 to 4 officials, 8 items of 5 categories
set.seed(4711)
J <- 8; C <- 5; G <- 118
a <- c(1.9, 1.5, 1.6, 1.7, 1.3, 1.4, 1.2, 2.1); loc <- c(0, -.4, -.2, .2, -.6, -.1, .7, .3)
region <- sample(c("east", "north", "south", "west"), G, TRUE)
size <- sample(1:4, G, TRUE); gov <- rep(seq_len(G), size); N <- length(gov)
theta <- rnorm(G, 0, sqrt(.75))[gov] + rnorm(N, 0, sqrt(.25))
y <- matrix(NA_integer_, N, J)
for (j in 1:J) {
  shift <- if (j == 3) ifelse(region[gov] == "east", .9, 0) else 0
  p <- sapply(loc[j] + c(-1.5, -.5, .5, 1.5), function(b) plogis(a[j] * (theta - b) + shift))
  y[, j] <- rowSums(runif(N) < p)
}
y[matrix(runif(N * J) < .04, N, J)] <- NA
colnames(y) <- sprintf("q%d", 1:J)
put(data.frame(government = sprintf("G%03d", gov), region = region[gov], y), "answers")

# ---- alpha
S <- cov(y, use = "pairwise"); R <- cor(y, use = "pairwise")
alpha_of <- function(S) nrow(S) / (nrow(S) - 1) * (1 - sum(diag(S)) / sum(S))
rest <- sapply(1:J, function(j) sum(S[j, -j]) / sqrt(S[j, j] * sum(S[-j, -j])))
std <- { m <- mean(R[lower.tri(R)]); J * m / (1 + (J - 1) * m) }
done <- complete.cases(y); ps <- psych::alpha(as.data.frame(y[done, ]), warnings = FALSE)
put(data.frame(name = c("alpha", "standardised", "complete_alpha", "complete_standardised"),
  value = c(alpha_of(S), std, ps$total$raw_alpha, ps$total$std.alpha)), "alpha")
put(data.frame(item = colnames(y), item_total = rest, alpha_without = sapply(1:J, function(j) alpha_of(S[-j, -j])),
  complete_item_total = ps$item.stats$r.drop, complete_alpha_without = ps$alpha.drop$raw_alpha), "items")

# ---- polychoric correlations and one factor
two_step <- function(t) {
  h <- c(-Inf, qnorm(cumsum(rowSums(t))[-nrow(t)] / sum(t)), Inf); k <- c(-Inf, qnorm(cumsum(colSums(t))[-ncol(t)] / sum(t)), Inf)
  below <- function(u, v, r) if (u == -Inf || v == -Inf) 0 else if (u == Inf) pnorm(v) else if (v == Inf) pnorm(u) else
    pmvnorm(upper = c(u, v), corr = matrix(c(1, r, r, 1), 2), algorithm = TVPACK(1e-14))[1]
  ll <- function(r) {
    B <- outer(seq_along(h), seq_along(k), Vectorize(function(i, j) below(h[i], k[j], r)))
    p <- B[-1, -1] - B[-length(h), -1] - B[-1, -length(k)] + B[-length(h), -length(k)]
    sum(t[t > 0] * log(p[t > 0]))
  }
  optimize(ll, c(-.9999, .9999), maximum = TRUE, tol = 1e-9)$maximum
}
pairs <- t(combn(J, 2))
pc <- apply(pairs, 1, function(p) two_step(table(y[, p[1]], y[, p[2]])))
put(data.frame(first = colnames(y)[pairs[, 1]], second = colnames(y)[pairs[, 2]], correlation = pc,
  polycor = apply(pairs, 1, function(p) polychor(table(y[, p[1]], y[, p[2]]), ML = FALSE))), "polychoric")
P <- diag(J); P[pairs] <- pc; P[pairs[, 2:1]] <- pc
factor_of <- function(M) { f <- factanal(covmat = M, factors = 1, n.obs = N, control = list(opt = list(maxit = 5000, factr = 10)))
  l <- abs(as.vector(f$loadings)); c(l, sum(l)^2 / (sum(l)^2 + sum(f$uniquenesses))) }
put(data.frame(name = c(colnames(y), "omega"), pearson = factor_of(R), polychoric = factor_of(P)), "factor")

# ---- graded response models
x <- seq(-7, 7, length.out = 141)
weights <- function(m, v) { w <- exp(-(x - m)^2 / (2 * v)); w / sum(w) }
cumulative <- function(p, j) { b <- p[(j - 1) * C + 1:C]; cbind(1, plogis(outer(x * b[C], b[1:(C - 1)], "+")), 0) }
state <- function(p, two) {
  L <- matrix(0, N, length(x)); cum <- vector("list", J)
  for (j in 1:J) { cum[[j]] <- cumulative(p, j); pr <- cum[[j]][, 1:C] - cum[[j]][, 2:(C + 1)]
    if (any(pr <= 0)) return(NULL)
    has <- !is.na(y[, j]); L[has, ] <- L[has, ] + t(log(pr))[y[has, j] + 1, ] }
  rho <- if (two) plogis(p[J * C + 1]) else 1
  groups <- if (two) gov else seq_len(N)
  K <- if (two) t(sapply(x, weights, v = 1 - rho)) else diag(length(x))
  A <- exp(L) %*% t(K)
  B <- rowsum(log(A), groups); B <- sweep(B, 2, log(weights(0, rho)), "+")
  top <- apply(B, 1, max); E <- exp(B - top)
  post <- E / rowSums(E)
  list(ll = sum(top + log(rowSums(E))), post = post, cum = cum,
    official = ((post[match(groups, sort(unique(groups))), ] / A) %*% K) * exp(L))
}
value <- function(p, two) { s <- state(p, two); if (is.null(s)) -1e10 else s$ll }
slope <- function(p, two) {
  s <- state(p, two); g <- numeric(length(p))
  for (j in 1:J) {
    n <- sapply(0:(C - 1), function(c) { w <- which(y[, j] == c); colSums(s$official[w, , drop = FALSE]) })
    cu <- s$cum[[j]]; pr <- cu[, 1:C] - cu[, 2:(C + 1)]; f <- cu * (1 - cu)
    ratio <- n / pr
    for (c in 1:(C - 1)) g[(j - 1) * C + c] <- sum(f[, c + 1] * (ratio[, c + 1] - ratio[, c]))
    g[j * C] <- sum(x * (f[, 1:C] - f[, 2:(C + 1)]) * ratio)
  }
  if (two) { h <- 1e-4; e <- replace(numeric(length(p)), length(p), h)
    d <- function(k) (value(p + k * e, TRUE) - value(p - k * e, TRUE)) / (2 * k * h); g[length(p)] <- (4 * d(1) - d(2)) / 3 }
  g
}
maximise <- function(two) {
  p <- unname(c(sapply(1:J, function(j) c(qlogis(1 - cumsum(prop.table(table(y[, j])))[1:(C - 1)]) * 1.3, 1.3)), if (two) .8))
  o <- optim(p, value, slope, two = two, method = "BFGS", control = list(fnscale = -1, maxit = 1000, reltol = 1e-14))
  p <- o$par
  for (i in 1:4) { H <- jacobian(slope, p, two = two); p <- p - solve(H, slope(p, two)) }
  H <- jacobian(slope, p, two = two)
  cat("two levels", two, "log-likelihood", value(p, two), "largest score", max(abs(slope(p, two))), "\n")
  list(p = p, V = solve(-(H + t(H)) / 2), s = state(p, two))
}
put_model <- function(m, two, name) {
  rows <- do.call(rbind, lapply(1:J, function(j) {
    at <- (j - 1) * C + 1:C; b <- m$p[at]; V <- m$V[at, at]
    D <- cbind(diag(-1 / b[C], C - 1), b[1:(C - 1)] / b[C]^2)
    data.frame(item = colnames(y)[j], parameter = c(paste0("b", 1:(C - 1)), "a"), estimate = c(-b[1:(C - 1)] / b[C], b[C]),
      error = c(sqrt(diag(D %*% V %*% t(D))), sqrt(V[C, C]))) }))
  if (two) { r <- plogis(m$p[J * C + 1]); rows <- rbind(rows, data.frame(item = "", parameter = "between", estimate = r,
    error = r * (1 - r) * sqrt(m$V[J * C + 1, J * C + 1]))) }
  put(rbind(rows, data.frame(item = "", parameter = "log_likelihood", estimate = m$s$ll, error = 0)), name)
}
moments <- function(w) { e <- drop(w %*% x); data.frame(mean = e, error = sqrt(drop(w %*% x^2) - e^2)) }
one <- maximise(FALSE); put_model(one, FALSE, "graded")
put(cbind(respondent = seq_len(N), moments(one$s$official)), "graded-scores")
two <- maximise(TRUE); put_model(two, TRUE, "graded-two-levels")
put(cbind(government = sprintf("G%03d", sort(unique(gov))), moments(two$s$post)), "graded-two-levels-governments")
put(cbind(respondent = seq_len(N), moments(two$s$official)), "graded-two-levels-officials")

# ---- differential item functioning by region, given the official's score of the two-level model
score <- moments(two$s$official)$mean; reg <- factor(region[gov])
dif <- do.call(rbind, lapply(1:J, function(j) {
  d <- data.frame(r = factor(y[, j], ordered = TRUE), score, reg); d <- d[!is.na(d$r), ]
  tight <- clm.control(gradTol = 1e-12)
  m0 <- clm(r ~ score, data = d, control = tight); m1 <- clm(r ~ score + reg, data = d, control = tight); m2 <- clm(r ~ score * reg, data = d, control = tight)
  lr1 <- 2 * (logLik(m1) - logLik(m0)); lr2 <- 2 * (logLik(m2) - logLik(m1))
  data.frame(item = colnames(y)[j], uniform = c(lr1), uniform_p = pchisq(c(lr1), 3, lower.tail = FALSE), crossing = c(lr2), crossing_p = pchisq(c(lr2), 3, lower.tail = FALSE)) }))
dif$uniform_holm <- p.adjust(dif$uniform_p, "holm"); dif$crossing_holm <- p.adjust(dif$crossing_p, "holm")
put(dif, "dif")

# ---- item fit: S-X2 of the one-level model on the complete cases (Orlando and Thissen 2000; Kang and Chen 2008)
full_rows <- which(done); Y <- y[full_rows, ]; total <- rowSums(Y); w <- weights(0, 1)
probs <- lapply(1:J, function(j) { cu <- cumulative(one$p, j); cu[, 1:C] - cu[, 2:(C + 1)] })
sums_of <- function(items) { s <- matrix(1, length(x), 1)
  for (j in items) { n <- matrix(0, length(x), ncol(s) + C - 1); for (c in 1:C) { k <- seq_len(ncol(s)) + c - 1; n[, k] <- n[, k] + s * probs[[j]][, c] }; s <- n }
  s }
all_sums <- colSums(sums_of(1:J) * w)
fit_of <- function(j) {
  others <- sums_of(setdiff(1:J, j)); e <- NULL; o <- NULL
  for (s in 1:((C - 1) * J - 1)) {
    who <- total == s; if (!any(who)) next
    p <- sapply(0:(C - 1), function(c) if (s - c < 0 || s - c >= ncol(others)) 0 else sum(probs[[j]][, c + 1] * others[, s - c + 1] * w) / all_sums[s + 1])
    e <- rbind(e, sum(who) * p); o <- rbind(o, tabulate(Y[who, j] + 1, C))
  }
  # neighbouring sums are joined, from the lowest, until each group expects as many answers as there are categories
  g <- integer(nrow(e)); k <- 1; n <- 0
  for (i in seq_len(nrow(e))) { g[i] <- k; n <- n + round(sum(e[i, ])); if (n >= 2 * C) { k <- k + 1; n <- 0 } }
  if (n > 0 && n < 2 * C && k > 1) g[g == k] <- k - 1
  e <- rowsum(e, g); o <- rowsum(o, g); chi <- 0; cells <- 0
  for (i in seq_len(nrow(e))) {
    ee <- e[i, ]; oo <- o[i, ]
    # categories are joined, the one that expects least with its neighbour that expects less, until each expects one answer
    while (length(ee) > 1 && min(ee) < 1) { r <- which.min(ee)
      l <- if (r == 1) 1 else if (r == length(ee)) r - 1 else if (ee[r - 1] <= ee[r + 1]) r - 1 else r
      ee[l] <- ee[l] + ee[l + 1]; oo[l] <- oo[l] + oo[l + 1]; ee <- ee[-(l + 1)]; oo <- oo[-(l + 1)] }
    chi <- chi + sum((oo - ee)^2 / ee); cells <- cells + length(ee) - 1
  }
  df <- cells - C
  data.frame(item = colnames(y)[j], chi_square = chi, df = df, p = pchisq(chi, df, lower.tail = FALSE))
}
put(do.call(rbind, lapply(1:J, fit_of)), "item-fit")
writeLines(capture.output(sessionInfo()), file.path(out, "session-info.txt"))
