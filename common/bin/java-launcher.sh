# shellcheck disable=SC3013,SC2154 # test -nt; the variables of who reads this file.
# For the launchers of a checkout, beside java-start.sh: builds what is out of date before it starts.

# is_stale ROOT JAR MODULE: whether a jar is missing, or older than what it is made of, and so is the mark of the last build.
is_stale() {
    [ -f "$2" ] || return 0
    checkout=$1 made=$2
    mark=${2%/*}/built
    if [ "$mark" -nt "$made" ]; then made=$mark; fi
    if [ "$checkout/pom.xml" -nt "$made" ]; then return 0; fi
    # The server brings the text UI to those who have none.
    case $3 in
        server) modules='common client-tui server' ;;
        *) modules="common $3" ;;
    esac
    for part in $modules; do
        if [ "$checkout/$part/pom.xml" -nt "$made" ]; then return 0; fi
        # Level by level; a folder is newer when something in it was added, renamed or deleted.
        level=
        while :; do
            # shellcheck disable=SC2086 # The stars are to be expanded.
            set -- "$checkout/$part/src/main"$level
            [ -e "$1" ] || break
            for source; do
                if [ "$source" -nt "$made" ]; then return 0; fi
            done
            level="$level/*"
        done
    done
    return 1
}

# build: one launcher at a time, so that two terminals can be started at once.
build() {
    lock=$root/common/target/launcher.lock
    waited=0
    until mkdir "$lock" 2>/dev/null; do
        holder=$(cat "$lock/pid" 2>/dev/null || true)
        # Its holder may have died, even before it could say who it is.
        if { [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; } || { [ -z "$holder" ] && [ "$waited" -ge 10 ]; }; then
            rm -rf "$lock"
        else
            [ "$waited" -ne 0 ] || echo "$program: waiting for another build (process ${holder:-unknown}) ..." >&2
            waited=$((waited + 1))
            sleep 1
        fi
    done
    echo $$ >"$lock/pid"
    trap 'rm -rf "$lock"' EXIT
    trap 'exit 130' INT TERM
    if is_stale "$root" "$jar" "$module"; then
        echo "$program: building, which takes a minute the first time ..." >&2
        # Maven itself is happy with an older Java; the build looks for a JDK in JAVA25_HOME too.
        maven_java=$(mvn -v 2>/dev/null | sed -n 's/^Java version: \([0-9][0-9]*\).*/\1/p')
        [ "${maven_java:-0}" -ge 17 ] || export JAVA_HOME="$java_home"
        # It is silent but for errors. Some versions print escape sequences all the same.
        if ! (cd "$root" &&
            JAVA25_HOME=$java_home mvn -B -q -Dstyle.color=never -pl "$module" -am -Dmaven.test.skip=true \
                -Drecess.launch package) \
            >"$lock/output" 2>&1 </dev/null; then
            sed "s/$(printf '\033')\[[0-9;]*m//g" "$lock/output" >&2
            echo "$program: the build failed; what Maven says is above (the first one needs the internet)" >&2
            exit 70
        fi
        # Maven leaves a jar alone when its contents did not change: it is up to date all the same. Touched, it would not
        # fit its cache any more.
        : >"$root/$module/target/built"
        rm -rf "${jar%.jar}.training"
    fi
    rm -rf "$lock"
    trap - EXIT INT TERM
}

# Says in what way the program cannot be built; nothing where it can.
build_obstacle() {
    if ! command -v mvn >/dev/null 2>&1; then
        echo "Maven (the command mvn) is not installed (https://maven.apache.org)"
    elif ! mkdir -p "$root/common/target" "$root/$module/target" 2>/dev/null ||
        ! [ -w "$root/common/target" ] || ! [ -w "$root/$module/target" ]; then
        echo "$root cannot be written to: copy it to a folder of your own"
    fi
}

# launch ROOT MODULE JAR [ARGUMENT...]: builds the module if needed, then becomes java -jar.
launch() {
    root=$1 module=$2 jar=$1/$2/target/$3
    shift 3
    program=${0##*/}
    require_java_home
    if is_stale "$root" "$jar" "$module"; then
        obstacle=$(build_obstacle)
        if [ -z "$obstacle" ]; then
            build
        elif [ -f "$jar" ]; then
            echo "$program: is older than its sources, and starts as it is: $obstacle" >&2
        else
            echo "$program: is not built yet, and cannot be: $obstacle" >&2
            exit 69
        fi
    fi
    # shellcheck disable=SC2034 # start reads it.
    training=$root/common/bin/Training.java
    start "$module" "$jar" "$@"
}
