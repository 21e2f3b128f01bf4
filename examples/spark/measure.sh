#!/usr/bin/env bash
# Prints decisions per second and core with Spark and without, in one run: measure.sh [--rows NUMBER] [--rounds NUMBER]
# Build first: mvn clean package
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
scratch="$here/target/measure"
rm -rf "$scratch"
HEAP="${HEAP:-3g}" "$here/run.sh" Measure --like "$here/../portfolio.csv" --scratch "$scratch" "$@"
