#!/usr/bin/env bash
# How long a JVM takes to start, load the bundled policy and decide once: this library against stock Drools, which
# compiles the same files at run time. Needs a JDK and Maven. Ends with 1 if the library takes more than a quarter of the
# time of the faster way of Drools.
#
#   benchmarks/cold-start.sh [RUNS] [FILE]   RUNS counted runs of each program, 11 unless told; JAVA_HOME chooses the JDK;
#                                            the medians also go to FILE, one line a program
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
runs=${1:-11}
table=${2:-}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
names=(wholeads drools-classic drools-executable-model compiled-policy wholeads-archive compiled-policy-archive)
mains=(DecideWithWholeads DecideWithClassicDrools DecideWithExecutableModel DecideWithCompiledPolicy
    DecideWithWholeads DecideWithCompiledPolicy)
# Whose class path a program has.
modules=(wholeads drools-classic drools-executable-model wholeads wholeads wholeads)

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

build() {
    mvn -q -B -f "$here/.." -Dquick -DskipTests install
    mvn -q -B -f "$here" package
}

machine() {
    local line model="unknown processor"
    if [[ -r /proc/cpuinfo ]]; then
        while IFS= read -r line; do
            if [[ $line == "model name"* ]]; then
                model=${line#*: }
                break
            fi
        done </proc/cpuinfo
    fi
    echo "$(uname -srm), $(nproc 2>/dev/null || echo "?") cores, $model"
    "$java" -version 2>&1
    [[ ! -r /proc/loadavg ]] || echo "load before the runs: $(cut -d' ' -f1-3 /proc/loadavg)"
}

# decide I: runs program I, with its archive of classes if there is one.
decide() {
    local options=()
    [[ ! -e $results/${names[$1]}.jsa ]] || options=(-XX:SharedArchiveFile="$results/${names[$1]}.jsa")
    run "$1" "${options[@]+"${options[@]}"}"
}

# run I OPTION...: runs program I with these options of the JVM.
run() {
    "$java" "${@:2}" -cp "$(<"$here/cold-start/${modules[$1]}/target/class-path")" \
        "org.wholeads.benchmarks.${mains[$1]}"
}

# Runs the programs that are to have an archive once, and lets the JVM write one when it ends.
archives() {
    local i
    for i in "${!names[@]}"; do
        if [[ ${names[$i]} == *-archive ]]; then
            if ! run "$i" -XX:ArchiveClassesAtExit="$results/${names[$i]}.jsa" >"$results/errors" 2>&1; then
                cat "$results/errors" >&2
                echo "${names[$i]}: this JVM writes no archive" >&2
                exit 2
            fi
        fi
    done
}

same_leader() {
    local i leader expected=""
    for i in "${!names[@]}"; do
        if ! leader=$(decide "$i" 2>"$results/errors"); then
            cat "$results/errors" >&2
            echo "${names[$i]} failed" >&2
            exit 2
        fi
        expected=${expected:-$leader}
        if [[ -z $leader || $leader != "$expected" ]]; then
            echo "${names[$i]} says '$leader', ${names[0]} says '$expected'" >&2
            exit 2
        fi
    done
    echo "all decide: $expected"
}

# milliseconds SECONDS: 1.234 becomes 1234.
milliseconds() {
    local plain=${1//[.,]/}
    echo $((10#$plain))
}

# timed I: runs program I and adds its wall and CPU time to the results.
timed() {
    local TIMEFORMAT='%3R %3U %3S' wall user system
    read -r wall user system < <({ time decide "$1" >/dev/null 2>&1; } 2>&1)
    milliseconds "$wall" >>"$results/$1.wall"
    echo $(($(milliseconds "$user") + $(milliseconds "$system"))) >>"$results/$1.cpu"
}

# rank FILE MIN|MED|MAX
rank() {
    local sorted
    sorted=($(sort -n "$1"))
    case $2 in
        MIN) echo "${sorted[0]}" ;;
        MED) echo "${sorted[$((${#sorted[@]} / 2))]}" ;;
        MAX) echo "${sorted[$((${#sorted[@]} - 1))]}" ;;
    esac
}

report() {
    local i what format='%-26s %6s %6s %6s   %6s %6s %6s\n'
    printf "\n$format" "milliseconds, $runs runs" wall "" "" CPU "" ""
    printf "$format" "" min median max min median max
    for i in "${!names[@]}"; do
        printf "$format" "${names[$i]}" \
            "$(rank "$results/$i.wall" MIN)" "$(rank "$results/$i.wall" MED)" "$(rank "$results/$i.wall" MAX)" \
            "$(rank "$results/$i.cpu" MIN)" "$(rank "$results/$i.cpu" MED)" "$(rank "$results/$i.cpu" MAX)"
    done
    echo
    for what in wall cpu; do
        for i in 1 2; do
            echo "median of $what time, ${names[0]} / ${names[$i]}: $(percent "$what" "$i") %"
        done
    done
}

# The same as lines for a program, if somebody asked for them.
write_table() {
    local i what which
    for i in "${!names[@]}"; do
        printf '%s' "${names[$i]}"
        for what in wall cpu; do
            for which in MIN MED MAX; do
                printf '\t%s' "$(rank "$results/$i.$what" "$which")"
            done
        done
        printf '\n'
    done
}

# percent WALL|CPU I: the median of the library as a share of the median of program I.
percent() {
    echo $((($(rank "$results/0.$1" MED) * 100 + $(rank "$results/$2.$1" MED) - 1) / $(rank "$results/$2.$1" MED)))
}

build
machine
archives
same_leader # also the warm-up: files are in the cache of the system now
for ((run = 0; run < runs; run++)); do
    for i in "${!names[@]}"; do
        timed "$i"
    done
done
report
[[ -z $table ]] || write_table >"$table"

if (($(percent wall 1) > 25 || $(percent wall 2) > 25)); then
    echo "The goal is missed: more than a quarter of the time of stock Drools." >&2
    exit 1
fi
echo "The goal is met: at most a quarter of the time of stock Drools."
