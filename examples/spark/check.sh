#!/usr/bin/env bash
# Kills one of two workers while it decides, and checks that nothing is lost and nothing is there twice:
#   check.sh                         two million initiatives
#   check.sh --rows 100_000_000      as many as you like
# Build first: mvn clean package
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
rows=2_000_000
if [ "${1:-}" = "--rows" ]; then
    rows="$2"
elif [ $# -gt 0 ]; then
    sed -n '2,5p' "$0" >&2
    exit 2
fi
files=$((${rows//_/} / 250000 + 20))

say() { printf '\n== %s\n' "$*"; }

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

# What the scripts of a Spark distribution would say to the processes that they start.
export SPARK_HOME="$here/target/home" SPARK_CONF_DIR="$here/conf" SPARK_SCALA_VERSION=2.13
export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_DIRS="$here/target/check/local"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
scratch="$here/target/check"
rm -rf "$scratch"
mkdir -p "$scratch"

started=()
stop() {
    for id in "${started[@]}"; do
        kill "$id" 2>/dev/null || true
    done
}
trap stop EXIT

# start NAME CLASS ARGUMENTS: a process of the cluster; its id is in $id.
start() {
    "$java" "@$here/java.args" -Xmx512m -cp "$here/conf:$SPARK_HOME/jars/*" "${@:2}" >"$scratch/$1.log" 2>&1 &
    id=$!
    started+=("$id")
}

job() {
    SPARK_OPTS="$options" "$here/run.sh" "$@"
}

say "making $rows initiatives"
options=""
job Generate --like "$here/../portfolio.csv" --rows "$rows" --files "$files" --output "$scratch/input"

say "deciding them undisturbed"
job Redecide --input "$scratch/input" --output "$scratch/undisturbed" --before "$here/../policy-tests/src/main/resources/rules"

say "starting a master and two workers on the loopback interface"
port=$((20000 + RANDOM % 10000))
start master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
for try in $(seq 100); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
    [ "$try" -lt 100 ] || fail "the master does not answer, see $scratch/master.log"
    sleep 0.3
done
workers=()
for worker in 1 2; do
    start "worker$worker" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 --memory 1g \
        --work-dir "$scratch/work$worker" "spark://127.0.0.1:$port"
    workers+=("$id")
done
# Small parts, so that there are several for each core; both workers must be there before the first.
options="-Dspark.master=spark://127.0.0.1:$port -Dspark.driver.host=127.0.0.1 -Dspark.executor.memory=1g \
-Dspark.sql.files.maxPartitionBytes=4m -Dspark.sql.files.openCostInBytes=4m \
-Dspark.scheduler.minRegisteredResourcesRatio=1.0 -Dspark.cores.max=2 -Dspark.scheduler.maxRegisteredResourcesWaitingTime=60s"

say "one engine for all tasks of an executor"
job CountEngines

say "deciding them while a worker is killed"
out="$scratch/disturbed"
job Redecide --input "$scratch/input" --output "$out" --before "$here/../policy-tests/src/main/resources/rules" \
    2> >(tee "$scratch/driver.log" >&2) &
driver=$!
started+=("$driver")
until [ -n "$(find "$out/_temporary" -maxdepth 2 -name 'task_*' -print -quit 2>/dev/null)" ]; do
    kill -0 "$driver" 2>/dev/null || fail "the job ended before a worker could be killed"
    sleep 0.1
done
executors="$(pgrep -P "${workers[0]}" || true)"
[ -n "$executors" ] || fail "the worker to be killed has no executor"
# shellcheck disable=SC2086 # ids are words
kill -9 "${workers[0]}" $executors
[ ! -e "$out/_SUCCESS" ] || fail "the job was done before the worker was killed; take more rows"
echo "killed worker ${workers[0]} and its executor $executors"
wait "$driver" || fail "the job did not survive"
grep -q "Lost executor" "$scratch/driver.log" || fail "the driver did not lose an executor"

say "comparing"
options=""
job Compare --input "$scratch/input" --one "$scratch/undisturbed" --other "$out"
