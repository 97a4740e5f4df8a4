# The independent oracle of the real run: who wanted the arms trade treaty, in R alone.
#   Rscript arms-trade-treaty.R FOLDER_OF_REAL_FILES OUTPUT_DIR [TABLE.csv]
# Reads the sources' files, codes countries by ISO3, fits, and writes
#   arms-trade-treaty-coefficients.csv  model, errors, name, estimate, se, df (of CR2, Satterthwaite's), n
#   arms-trade-treaty-states.csv        one row a state: its vote, and whether each model uses it
#   arms-trade-treaty-lost.csv          states lost to each model, and to which columns
# and prints what other choices would do.
# With a third argument the whole table of states goes there; it repeats the providers' values, whose
# terms do not allow to publish them, so it is not committed.
# A yes is 1; abstention and no are 0 in the first outcome; absence is missing.
suppressMessages({ library(data.table); library(sandwich); library(clubSandwich); library(ordinal) })
args <- commandArgs(trailingOnly = TRUE)
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
real <- function(...) file.path(args[1], ...)
out <- function(name) file.path(args[2], name)
if (!interactive()) options(width = 150)
# "NA" is Namibia: only the empty string is missing.
read <- function(...) fread(real(...), na.strings = "", encoding = "UTF-8")

# ---- country codes: an English name or a scheme's code to ISO3 ------------------------------------
codes <- read("derived_csv", "countrycode_codelist.csv")[!is.na(iso3c)]
patterns <- codes[!is.na(country.name.en.regex), .(iso3c, pattern = country.name.en.regex)]
not_states <- c("American Samoa", "Bermuda", "England", "Greenland", "Guam", "High SDI", "High-middle SDI", "Low SDI",
  "Low-middle SDI", "Middle SDI", "Northern Ireland", "Northern Mariana Islands", "Puerto Rico", "Scotland",
  "United States Virgin Islands", "Wales", "World", "Czechoslovakia", "Former Yugoslavia", "Former USSR")
called <- c("Micronesia (country)" = "FSM", "Timor" = "TLS")
by_name <- function(names, source) {
  unique_names <- unique(names)
  iso <- sapply(unique_names, function(name) {
    if (name %in% not_states) return(NA_character_)
    if (name %in% names(called)) return(called[[name]])
    hit <- patterns$iso3c[sapply(patterns$pattern, function(p) grepl(p, name, perl = TRUE, ignore.case = TRUE))]
    if (length(hit) == 1) hit else NA_character_
  })
  unresolved <- setdiff(unique_names[is.na(iso)], not_states)
  cat(sprintf("%s: %d names, unresolved: %s\n", source, length(unique_names),
    if (length(unresolved)) paste(unresolved, collapse = "; ") else "none"))
  unname(iso[match(names, unique_names)])
}
by_code <- function(values, scheme, source, extra = c()) {
  known <- codes[!is.na(get(scheme))]
  map <- setNames(known$iso3c, as.character(known[[scheme]]))
  map[names(extra)] <- extra
  iso <- unname(map[as.character(values)])
  unresolved <- unique(values[is.na(iso)])
  cat(sprintf("%s: unresolved codes: %s\n", source, if (length(unresolved)) paste(unresolved, collapse = " ") else "none"))
  iso
}
once <- function(d, source) { stopifnot(!anyDuplicated(d$iso)); d }

# ---- outcomes -------------------------------------------------------------------------------------
votes <- as.data.table(read.csv(gzfile(real("derived_csv", "un_votes.csv.gz")), na.strings = "", encoding = "UTF-8"))
calls <- read("derived_csv", "un_roll_calls.csv")
recorded <- votes[, .(cast = .N), rcid]
# Paragraph votes share the resolution's number: keep the vote on the whole, the fullest if several.
whole <- function(resolution) {
  same <- merge(calls[unres == resolution], recorded, by = "rcid")
  cat(sprintf("%-13s rcid %s\n", resolution, paste(sprintf("%d (%d votes%s)", same$rcid, same$cast,
    ifelse(same$para %in% 1, ", paragraph", "")), collapse = ", ")))
  same[!(para %in% 1)][order(-cast)][1, rcid]
}
first_call <- whole("R/61/89")
later <- c("R/63/240", "R/64/48", "R/67/234", "R/68/31", "R/69/49", "R/70/58", "A/RES/71/50", "A/RES/72/44", "R/73/36",
  "A/RES/74/49")
later_calls <- sapply(later, whole)
used <- votes[rcid %in% c(first_call, later_calls)]
# The file goes on calling Serbia Yugoslavia (YU).
used[, iso := by_code(country_code, "iso2c", "UN votes", c("YU" = "SRB"))]
print(used[is.na(iso), .N, .(country, country_code)])
used <- used[!is.na(iso)]
stopifnot(!anyDuplicated(used[, .(iso, rcid)]), all(used$vote %in% c("yes", "abstain", "no")))
score <- c(yes = 1, abstain = .5, no = 0)
vote <- once(used[rcid == first_call, .(iso, vote = as.numeric(vote == "yes"), cast = vote)])
support <- once(used[rcid %in% later_calls, .(support = mean(score[vote]), calls = .N), iso])

# ---- regressors as of 2005 ------------------------------------------------------------------------
polity <- read("derived_csv", "p5v2018_native_layout.csv")[year == 2005]
stopifnot(!any(polity$polity2 %in% c(-66, -77, -88)))
# Polity's 347 is the union of Serbia and Montenegro, another state than the Serbia that votes in December
# 2006: a successor never inherits its predecessor's past.
polity[, iso := by_code(ccode, "p5n", "Polity 5, 2005", c("347" = "SCG", "625" = "SDN"))]
print(polity[is.na(iso), .(ccode, country, polity2)])
# polity2 makes 0 of an interregnum (-77) and interpolates a transition (-88).
polity <- once(polity[!is.na(iso), .(iso, polity2, polity_code = polity)])

treaty <- read("untreaties", "treaties", "26-5.csv")
setnames(treaty, 3, "consent")
treaty[, iso := by_name(Participant, "Mine Ban Convention")]
old_locale <- Sys.setlocale("LC_TIME", "C")
treaty[, bound := as.Date(sub("^([0-9]+ [A-Za-z]+ [0-9]{4}).*$", "\\1", consent), "%d %b %Y")]
stopifnot(!any(is.na(treaty$bound) & !is.na(treaty$consent)))
bound <- unique(treaty[!is.na(iso) & !is.na(bound) & bound < as.Date("2006-12-06"), iso])

ihme <- read("owid", "Mortality from all forms of violence  (IHME (2016)).csv")[Year == 2005]
ihme[, iso := by_name(Entity, "IHME")]
violence <- once(ihme[!is.na(iso), .(iso,
  log_violence = log1p(`Death rate from all forms of violence (IHME (2016))`),
  log_violence_standardized = log1p(`Age-standardized death rate from all forms of violence (IHME (2016))`))])

maddison <- read("owid", "Maddison Project Database 2020 (Bolt and van Zanden (2020)).csv")
maddison <- maddison[Year == 2005 & !is.na(`GDP per capita`)]
maddison[, iso := by_name(Entity, "Maddison")]
print(maddison[is.na(iso) | iso %in% iso[duplicated(iso)], .(Entity, iso, `GDP per capita`)])
wealth <- once(maddison[!is.na(iso), .(iso, log_gdp = log(`GDP per capita`))])

sipri <- read("sipri", "sipri-exports-processed.csv")
print(sipri[, .(rows = .N, repeated = sum(duplicated(.SD)), blank_value = sum(is.na(value))), .SDcols = c("supplier", "recipient", "year")])
sipri <- sipri[year %in% 2003:2005 & !is.na(supplier_cown)]
sipri[, iso := by_code(supplier_cown, "cown", "SIPRI 2003-2005", c("345" = "SRB"))]
print(unique(sipri[is.na(iso), .(supplier, supplier_cown)]))
exports <- once(sipri[!is.na(iso), .(exports = sum(value, na.rm = TRUE) / 3), iso])

# ---- the table ------------------------------------------------------------------------------------
states <- merge(vote, support, by = "iso", all = TRUE)
for (d in list(polity, violence, wealth, exports)) states <- merge(states, d, by = "iso", all.x = TRUE)
states[, mine_ban := as.numeric(iso %in% bound)]
states[is.na(exports), exports := 0]
states[, log_exports := log1p(exports)]
setorder(states, iso)
cat(sprintf("\n%d votes (%s); %d states with a later vote; %d bound by the Mine Ban Convention\n", sum(!is.na(states$vote)),
  paste(names(table(vote$cast)), table(vote$cast), collapse = ", "), sum(!is.na(states$support)), sum(states$mine_ban)))

# ---- models ---------------------------------------------------------------------------------------
regressors <- c("polity2", "mine_ban", "log_violence", "log_gdp", "log_exports")
lost_to <- function(outcome, terms) {
  d <- states[!is.na(get(outcome))]
  lacks <- apply(is.na(d[, ..terms]), 1, function(m) paste(terms[m], collapse = " "))
  data.table(outcome = outcome, iso = d$iso, lacks = lacks)[lacks != ""]
}
tight <- glm.control(epsilon = 1e-15, maxit = 100)
fit <- function(kind, outcome, terms) {
  d <- states[complete.cases(states[, c(outcome, terms), with = FALSE])]
  f <- reformulate(terms, outcome)
  switch(kind, lpm = lm(f, d), logit = glm(f, binomial, d, control = tight), fractional = glm(f, quasibinomial, d, control = tight))
}
report <- function(id, model, errors) rbindlist(lapply(errors, function(e) {
  V <- if (e == "CLASSICAL") vcov(model) else vcovHC(model, type = e)
  data.table(model = id, errors = e, name = names(coef(model)), estimate = coef(model), se = sqrt(diag(V)), n = nobs(model))
}))
standardized <- sub("log_violence", "log_violence_standardized", regressors)
results <- rbind(
  report("vote-lpm", fit("lpm", "vote", regressors), c("CLASSICAL", "HC1", "HC3")),
  report("vote-logit", fit("logit", "vote", regressors), c("CLASSICAL", "HC1", "HC3")),
  report("support-fractional", fit("fractional", "support", regressors), c("HC1", "HC3")),
  report("support-lpm", fit("lpm", "support", regressors), c("HC1", "HC3")),
  report("vote-lpm-standardized", fit("lpm", "vote", standardized), c("HC3")),
  report("vote-logit-standardized", fit("logit", "vote", standardized), c("CLASSICAL", "HC1")),
  report("support-fractional-standardized", fit("fractional", "support", standardized), c("HC1")))
# ---- errors clustered by region (this project's seven regions, data/reference), and the vote in order ---
regions <- fread(file.path(here, "../../../../../data/reference/regions.csv"), na.strings = "")[scheme == "h7", .(iso = state, region)]
states[, region := regions$region[match(iso, regions$iso)]]
d <- states[complete.cases(states[, c("vote", regressors), with = FALSE])]
stopifnot(!anyNA(d$region))
l <- lm(reformulate(regressors, "vote"), d)
clustered <- coef_test(l, vcovCR(l, cluster = d$region, type = "CR2"), test = "Satterthwaite")
results <- rbind(results, data.table(model = "vote-lpm-clustered", errors = "CR2", name = names(coef(l)), estimate = coef(l),
  se = clustered$SE, df = clustered$df_Satt, n = nobs(l)), fill = TRUE)
d[, stance := match(cast, c("no", "abstain", "yes"))]
o <- clm(reformulate(regressors, "factor(stance)"), data = d, control = clm.control(gradTol = 1e-13, maxIter = 200))
i <- c(3:7, 1:2)
V <- vcov(o)[i, i]
X <- as.matrix(d[, ..regressors]); b <- coef(o)[3:7]; cuts <- c(-Inf, coef(o)[1:2], Inf)
above <- plogis(cuts[d$stance + 1] - X %*% b); below <- plogis(cuts[d$stance] - X %*% b)
f <- function(p) p * (1 - p)
scores <- cbind(-X * c((f(above) - f(below)) / (above - below)),
  sapply(1:2, function(k) ((d$stance == k) * f(above) - (d$stance - 1 == k) * f(below)) / (above - below)))
stopifnot(max(abs(colSums(scores))) < 1e-6)
n <- nrow(d)
for (e in c("CLASSICAL", "HC1")) {
  W <- if (e == "HC1") V %*% crossprod(scores) %*% V * n / (n - 7) else V
  results <- rbind(results, data.table(model = "vote-ordered", errors = e, name = c(regressors, "0|1", "1|2"),
    estimate = coef(o)[i], se = sqrt(diag(W)), n = n), fill = TRUE)
}
results[, p := 2 * pnorm(-abs(estimate / se))]
print(results[, .(model, errors, name, estimate = signif(estimate, 6), se = signif(se, 6), p = round(p, 4), n)])
lost <- rbind(lost_to("vote", regressors), lost_to("support", regressors))
cat("\nLost from the vote models:\n"); print(lost[outcome == "vote", .(.N, states = paste(iso, collapse = " ")), lacks])
cat("\nLost from the support models:\n"); print(lost[outcome == "support", .(.N, states = paste(iso, collapse = " ")), lacks])

# ---- what other choices would do to the vote models -------------------------------------------------
alternative <- function(what, d) {
  d <- d[complete.cases(d[, c("vote", regressors), with = FALSE])]
  l <- lm(reformulate(regressors, "vote"), d)
  g <- suppressWarnings(glm(reformulate(regressors, "vote"), binomial, d))
  data.table(what, n = nrow(d), t(signif(coef(l)[-1] / sqrt(diag(vcovHC(l, type = "HC3")))[-1], 3)), t(signif(coef(g)[-1] / sqrt(diag(vcov(g)))[-1], 3)))
}
tv <- sipri[year == 2005 & !is.na(iso), .(tiv = sum(value, na.rm = TRUE)), iso]
some_polity <- with(states, !(polity_code %in% c(-66, -77, -88)))
cat("\nAlternatives: N, then t (HC3) of the LPM and z of the logit for", regressors, "\n")
choices <- rbind(
  alternative("as declared", states),
  alternative("polity2 missing where polity is -66/-77/-88", states[some_polity]),
  alternative("without Serbia and Sudan (codes 347, 625 left unresolved)", states[!iso %in% c("SRB", "SDN")]),
  alternative("both: codes unresolved, and polity codes missing", states[some_polity & !iso %in% c("SRB", "SDN")]),
  alternative("states without recorded exports missing", states[exports > 0]),
  alternative("exports of 2005 alone", merge(states, tv, by = "iso", all.x = TRUE)[, log_exports := log1p(fifelse(is.na(tiv), 0, tiv))]),
  alternative("abstention one half", copy(states)[cast == "abstain", vote := .5]),
  alternative("without the one no (USA)", states[cast != "no"]), use.names = FALSE)
print(choices)
cat("Polity codes among the 2005 cases with a vote and wealth:",
  states[!is.na(vote) & !is.na(log_gdp) & polity_code %in% c(-66, -77, -88), paste(iso, polity_code, polity2)], sep = " | ")
cat("\n")

# ---- files ----------------------------------------------------------------------------------------
exact <- function(d) { d <- copy(d); for (j in names(d)) if (is.double(d[[j]])) set(d, j = j, value = ifelse(is.na(d[[j]]), "", formatC(d[[j]], digits = 17, format = "g", width = 1))); d }
fwrite(exact(results[, .(model, errors, name, estimate, se, df, n)]), out("arms-trade-treaty-coefficients.csv"))
fwrite(states[, .(iso, vote = cast, vote_models = as.integer(complete.cases(states[, c("vote", regressors), with = FALSE])),
  support_models = as.integer(complete.cases(states[, c("support", regressors), with = FALSE])))], out("arms-trade-treaty-states.csv"))
if (length(args) > 2) {
  kept <- c("iso", "vote", "support", "calls", regressors, "log_violence_standardized")
  fwrite(exact(states[, ..kept]), args[3])
}
fwrite(lost, out("arms-trade-treaty-lost.csv"))
info <- capture.output(sessionInfo())
writeLines(info[!grepl("^BLAS|^LAPACK", info)], out("session-info.txt"))
