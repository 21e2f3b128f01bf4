#!/usr/bin/env bash
# Runs a job on all cores of this machine: run.sh Redecide --input ... Build first: mvn clean package
# Settings of Spark go into SPARK_OPTS: SPARK_OPTS="-Dspark.master=spark://host:7077"
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
home="$here/target/home"
if [ ! -d "$home/jars" ]; then
    echo "nothing is built: run mvn -f $here clean package first" >&2
    exit 1
fi
if [ $# -eq 0 ]; then
    echo "name a job: Redecide, Generate, Compare, CountEngines or Measure" >&2
    exit 2
fi
job="$1"
shift
export SPARK_HOME="$home"
# shellcheck disable=SC2086 # options are words
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "@$here/java.args" -Xmx"${HEAP:-2g}" ${SPARK_OPTS:-} \
    -cp "$here/conf:$home/jars/*" "example.$job" "$@"
