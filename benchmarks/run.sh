#!/usr/bin/env bash
# Runs all benchmarks and writes RESULTS.md beside this script. Needs a JDK and Maven.
#
#   benchmarks/run.sh           three quarters of an hour on two cores; leave the machine alone meanwhile
#   benchmarks/run.sh --quick   six minutes, to see that all works and where it stands roughly
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
plan=full
starts=11
if [[ ${1:-} == --quick ]]; then
    plan=quick
    starts=3
elif (($# > 0)); then
    echo "usage: ${0##*/} [--quick]" >&2
    exit 2
fi

mkdir -p "$here/target"
# Builds everything, too; 1 says that its own goal is missed, which the results show.
"$here/cold-start.sh" "$starts" "$here/target/cold-start.tsv" || (($? == 1))
"$java" -cp "$here/decide/target/decide-0.1.0-SNAPSHOT.jar:$(<"$here/decide/target/class-path")" \
    org.wholeads.benchmarks.decide.RunAll "$plan" "$here/target/cold-start.tsv" "$here/RESULTS.md"
echo "written: benchmarks/RESULTS.md"
