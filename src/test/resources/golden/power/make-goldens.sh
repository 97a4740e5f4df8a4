#!/usr/bin/env bash
# The power that an independent simulation in R finds for the survey as planned; about 20 seconds.
cd "$(dirname "${BASH_SOURCE[0]}")/../../../../.."
exec Rscript jobs/benchmark/power.R 4000 2010 2 src/test/resources/golden/power/small-arms.csv
