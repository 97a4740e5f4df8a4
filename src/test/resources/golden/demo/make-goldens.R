# What the surveys of the synthetic sample say, in base R alone from its raw files; a second.
#   Rscript make-goldens.R     (from the root of the project)
# Writes beside itself coefficients.csv: model (index, or voice with the products of the theory), good, term, estimate, std.error (HC3), rows.
codes <- read.csv("data/reference/codes.csv", colClasses = "character", na.strings = NULL)
states <- read.csv("data/reference/states.csv", colClasses = "character", na.strings = NULL)
valid <- function(from, to, year) (from == "" | substr(from, 1, 4) <= year) & (to == "" | substr(to, 1, 4) >= year)
scheme <- function(ids, year = "2005") {
  own <- codes[codes$scheme %in% ids & valid(codes$from, codes$to, year), ]
  own <- own[order(match(own$scheme, ids)), ]
  setNames(own$state, own$code)[!duplicated(own$code)]
}
raw <- function(...) read.csv(file.path("data/sample", ...), colClasses = "character", na.strings = NULL, check.names = FALSE)
number <- function(x) suppressWarnings(as.numeric(x))
sums <- function(value, state) tapply(value, state, sum)

# ---- the frame: members on the last day of 2006 that were states on that of 2005 -------------------
on <- function(day, from, to) from <= day & (to == "" | to >= day)
lives <- unique(states$state[on("2005-12-31", states$from, states$to)])

# ---- drivers, of the year before the survey -------------------------------------------------------
vdem <- raw("vdem", "V-Dem-CY-Core-v15.csv")
vdem <- vdem[vdem$year == "2005", ]
polyarchy <- setNames(number(vdem$v2x_polyarchy), scheme("vdem")[vdem$country_id])

oda <- raw("worldbank", "oda-gni.csv")
oda <- oda[oda$Time == "2005" & oda$Value != "NA", ]
oda <- setNames(number(oda$Value), scheme("iso3")[oda$`Country Code`])

violence <- raw("owid", "mortality-from-violence.csv")
violence <- violence[violence$Year == "2005" & violence$Entity != "World", ]
log_violence <- setNames(log1p(number(violence[[5]])), scheme(c("owid", "name"))[violence$Entity])

use <- raw("unodc", "drug-use-prevalence.csv")
use <- use[use$Drug == "Opioids" & use$Age == "15-64" & sub("^.*-", "", use$Year) == "2005" & use$Best != "-", ]
opioid_use <- setNames(number(use$Best), scheme("name")[use$Country])

sites <- raw("unesco", "whc-sites-2019.csv")
sites <- sites[sites$category != "Natural" & number(sites$date_inscribed) <= 2005, ]
sites <- c(table(scheme("name")[sites$states_name_en]))

firms <- raw("ownership", "arms-producers.csv")
firms <- firms[firms$year == "2005", ]
firms$state <- scheme("iso3")[firms$iso3]
weight <- number(firms$output_weight)
state_share <- sums(number(firms$state_share) * weight, firms$state) / sums(weight, firms$state)

trade <- do.call(rbind, lapply(2003:2005, function(year) raw("baci", sprintf("BACI_HS92_Y%d_V202301.csv", year))))
baci <- scheme("baci")
traded <- function(products, side) {
  own <- trade[trade$k %in% products & trade[[side]] %in% names(baci), ]
  log1p(sums(number(own$v) / 3, baci[own[[side]]]))
}
or_zero <- function(x, state) { found <- unname(x[state]); ifelse(is.na(found), 0, found) }

# ---- the index: the mean over a government's officials of the share of the way to the strictest -----
index <- function(file) {
  answers <- raw("survey", file)
  items <- sapply(sprintf("i%02d", 1:12), function(item) number(answers[[item]]))
  items[items == 9] <- NA
  reverse <- c(3, 6, 9, 12)
  items[, reverse] <- 6 - items[, reverse]
  enough <- rowSums(!is.na(items)) >= 6
  score <- (rowMeans(items, na.rm = TRUE) - 1) / 4
  tapply(score[enough], scheme("iso3", "2006")[answers$iso3][enough], mean)
}

fit <- function(model, good, file, products, harm, harm_name) {
  y <- index(file)
  state <- names(y)
  x <- cbind(
    "(Intercept)" = 1,
    log_exports = or_zero(traded(products, "i"), state),
    log_imports = or_zero(traded(products, "j"), state),
    polyarchy = unname(polyarchy[state]),
    oda_gni = or_zero(oda, state))
  x <- cbind(x, unname(harm[state]))
  colnames(x)[ncol(x)] <- harm_name
  if (good == "small-arms")
    x <- cbind(x, "log_exports:state_share" = x[, "log_exports"] * or_zero(state_share, state))
  if (model == "voice") {
    x <- cbind(x, x[, "polyarchy"] * x[, harm_name])
    colnames(x)[ncol(x)] <- paste0("polyarchy:", harm_name)
    if (good == "small-arms")
      x <- cbind(x, "autocracy:log_imports" = (1 - x[, "polyarchy"]) * x[, "log_imports"])
  }
  kept <- state %in% lives & complete.cases(x)
  x <- x[kept, ]
  y <- as.vector(y)[kept]
  bread <- solve(crossprod(x))
  beta <- drop(bread %*% crossprod(x, y))
  leverage <- rowSums((x %*% bread) * x)
  scores <- x * ((y - drop(x %*% beta)) / (1 - leverage))
  error <- sqrt(diag(bread %*% crossprod(scores) %*% bread))
  data.frame(model = model, good = good, term = colnames(x), estimate = sprintf("%.17g", beta),
    std.error = sprintf("%.17g", error), rows = nrow(x))
}

arms <- c("930200", "930320", "930330", "930510", "930521", "930529", "930610", "930621", "930629", "930630")
everywhere <- setNames(or_zero(sites, unique(states$state)), unique(states$state))
both <- lapply(c("index", "voice"), function(model) rbind(
  fit(model, "small-arms", "officials-2006.csv", arms, log_violence, "log_violence"),
  fit(model, "drugs", "officials-drugs-2006.csv", c("130211", "293910"), opioid_use, "opioid_use"),
  fit(model, "antiquities", "officials-antiquities-2006.csv", c("970500", "970600"), everywhere, "heritage_sites_cultural")))
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
write.csv(do.call(rbind, both), file.path(here, "coefficients.csv"), row.names = FALSE, quote = TRUE)
writeLines(capture.output(sessionInfo()), file.path(here, "session-info.txt"))
