# What jobs/submit power does for small arms, written again in R from the model's equations: worlds of
# 192 governments drawn from model V2, 118 of them answering by two officials each with twelve items,
# the additive index, least squares with HC3 errors. Prints the share of worlds that support each
# hypothesis, and the seconds that the loop took on both cores. With a CSV to write, A1, A2 and H7 are
# tested too, in models of their own.
#
#   Rscript jobs/benchmark/power.R WORLDS SEED [CORES [CSV]]
#
# Needs sandwich: apt-get install --no-install-recommends r-base-core r-cran-sandwich
suppressMessages({
  library(parallel)
  library(sandwich)
})

args <- commandArgs(TRUE)
worlds <- as.integer(args[1])
seed <- as.integer(args[2])
cores <- if (length(args) > 2) as.integer(args[3]) else 2L
further <- length(args) > 3
frame <- 192L
respondents <- 118L
officials <- 2L

discriminations <- c(1.9, 1.5, 1.6, 1.7, 1.3, 1.4, 1.8, 1.2, 1.2, 1.5, 2.1, 1.6)
locations <- c(0, -0.4, -0.2, 0.2, -0.6, -0.1, 0.5, 0.7, -0.5, 0, 0.3, 0.1)
steps <- c(-1.5, -0.5, 0.5, 1.5)

governments <- function(n) {
  wealth <- rnorm(n)
  d <- 0.03 + 0.94 * plogis(0.4 + 0.7 * wealth + 0.9 * rnorm(n))
  x <- ifelse(rlogis(n) < -0.3 + 0.6 * wealth, runif(n, 0.05, 0.40), 0)
  owned <- runif(n) < 0.85 * (1 - 0.7 * d)
  sigma <- ifelse(owned, runif(n, 0.6, 1), runif(n, 0, 0.2))
  market <- rlogis(n) < -0.5 + 0.8 * wealth
  m <- ifelse(market, runif(n, 0.12, 0.35), runif(n, 0, 0.12))
  e <- exp(0.75 - 0.08 * wealth + 0.20 * rnorm(n))
  donor <- rlogis(n) < 1.5 * wealth - 0.3
  h <- ifelse(donor, runif(n, 0.15, 0.90), runif(n, 0, 0.15))
  # A = 4, b = s = 1: k = 1/2, Q0 = 2; a, I_X, mu, omega_C, omega_V0, eta, omega_H, c, v, E as declared
  rents <- (0.5 + 0.5 + sigma * (1 - 0.5 + 0.8)) * x + 1.6 * m
  harm <- 1 * (1 + 0.3 * d) * e + 0.8 * h * 3 - 1.2 * (1 - d)
  wanted <- pmin(pmax(0.5 * (harm - 2 * rents) / (2 - 0.25 * rents), 0), 4)
  g <- data.frame(gdp = 8.6 + 1.2 * wealth, x, xs = x * sigma, m, d, e, h, wanted)
  if (further) g$region <- as.numeric(rlogis(n) < 0.7 + 6 * (d - 0.55) + 6 * (log(e) - 0.75))
  g
}

set.seed(seed, kind = "L'Ecuyer-CMRG")
everyone <- governments(400000)$wanted
middle <- mean(everyone)
spread <- sd(everyone)

index <- function(z) {
  n <- length(z)
  answered <- sapply(seq_along(discriminations), function(j) {
    u <- runif(n)
    a <- discriminations[j]
    code <- numeric(n)
    for (step in steps) code <- code + (u >= 1 - plogis(a * (z - locations[j] - step)))
    code[runif(n) < 0.04] <- NA
    code / 4
  })
  ifelse(rowSums(!is.na(answered)) >= 6, rowMeans(answered, na.rm = TRUE), NA)
}

world <- function(number) {
  g <- governments(frame)
  z <- (g$wanted - middle) / spread + 0.5 * rnorm(frame)
  willing <- 0.25 * g$gdp + 0.8 * g$d + rlogis(frame)
  who <- order(-willing)[seq_len(respondents)]
  each <- index(rep(z[who], officials) + 0.3 * rnorm(respondents * officials))
  g <- g[who, ]
  g$y <- rowMeans(matrix(each, ncol = officials), na.rm = TRUE)
  main <- estimates(lm(y ~ x + xs + d + e + h + m, g))
  if (!further) return(main)
  products <- estimates(lm(y ~ x + xs + d + e + h + m + I(d * e) + I((1 - d) * m), g))
  cbind(main, products[, 7:8], estimates(lm(y ~ region, g)))
}

estimates <- function(fit) {
  errors <- sqrt(diag(vcovHC(fit, type = "HC3")))
  rbind(coef(fit), errors, fit$df.residual)[, -1, drop = FALSE]
}

begin <- proc.time()[["elapsed"]]
found <- simplify2array(mclapply(seq_len(worlds), world, mc.cores = cores))
seconds <- proc.time()[["elapsed"]] - begin

signs <- c(-1, -1, 1, 1, 1, -1, if (further) c(1, -1, 1))
t <- found[1, , ] / found[2, , ]
supported <- rowMeans(t * signs > qt(0.975, found[3, , ]))
power <- data.frame(
  hypothesis = c(paste0("H", 1:6), if (further) c("A1", "A2", "H7")), worlds, supported,
  estimate = rowMeans(found[1, , ]), error = apply(found[1, , ], 1, sd),
  stated = sqrt(rowMeans(found[2, , ]^2)), row.names = NULL)
print(power)
cat(sprintf("loop %d worlds %.3f s\n", worlds, seconds))
if (length(args) > 3) write.csv(power, args[4], row.names = FALSE, quote = FALSE)
