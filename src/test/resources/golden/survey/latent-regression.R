# What answers and regressors together say of traits, by adaptive integration in base R.
#   Rscript latent-regression.R
# Writes beside itself latent-regression.csv: x, score, error (of a scale whose prior is N(0, between)), and the mean and the
# standard deviation of each trait given all scores and x, beta and sigma having flat priors.
between <- 0.6
x <- c(-1.2, -0.7, -0.4, 0, 0.1, 0.5, 0.9, 1.3, 1.6, 2.2)
score <- c(-0.82, -0.91, 0.1, -0.35, 0.44, 0.02, 0.71, 0.3, 0.95, 1.04)
error <- c(0.2, 0.35, 0.5, 0.25, 0.4, 0.3, 0.2, 0.6, 0.3, 0.45)
precision <- 1 / error^2 - 1 / between
observed <- score / error^2 / precision
X <- cbind(1, x)

given <- function(sigma) {
  V <- diag(sigma^2 + 1 / precision)
  W <- solve(V)
  C <- solve(t(X) %*% W %*% X)
  beta <- C %*% t(X) %*% W %*% observed
  rest <- observed - X %*% beta
  restricted <- -0.5 * (determinant(V)$modulus - determinant(C)$modulus + t(rest) %*% W %*% rest)
  shrunk <- precision / (precision + 1 / sigma^2)
  mean <- shrunk * observed + (1 - shrunk) * drop(X %*% beta)
  variance <- 1 / (precision + 1 / sigma^2) + (1 - shrunk)^2 * diag(X %*% C %*% t(X))
  list(log = drop(restricted), mean = drop(mean), variance = variance)
}
at <- max(sapply(seq(0.01, 3, 0.01), function(s) given(s)$log))
over <- function(of) integrate(function(sigmas) sapply(sigmas, function(s) { g <- given(s); exp(g$log - at) * of(g) }),
  1e-6, 6, rel.tol = 1e-10, subdivisions = 2000)$value
whole <- over(function(g) 1)
mean <- sapply(seq_along(x), function(i) over(function(g) g$mean[i]) / whole)
square <- sapply(seq_along(x), function(i) over(function(g) g$variance[i] + g$mean[i]^2) / whole)
out <- data.frame(x, score, error, mean = sprintf("%.15g", mean), deviation = sprintf("%.15g", sqrt(square - mean^2)))
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
write.csv(out, file.path(here, "latent-regression.csv"), row.names = FALSE, quote = FALSE)
