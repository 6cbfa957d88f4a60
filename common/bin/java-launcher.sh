# shellcheck disable=SC3013
# Shared by the launchers, which read this file: finds a JDK, builds what is out of date, becomes java.
# POSIX sh with `test -nt`, which every sh has; it needs nothing but what every Unix has. What a start always goes through
# starts as few other programs as it can, since each takes as long as the check of a hundred files.

RECESS_MIN_JAVA=25

# Chooses a locale with UTF-8 where only ASCII was asked for, or nothing, as in cron, in containers and for services: Java
# could not even open a file of any other name there. A terminal for which somebody has asked for ASCII still gets it.
choose_utf8_locale() {
    case $(locale charmap 2>/dev/null || echo unknown) in
        ANSI_X3.4-1968 | US-ASCII | 646 | '') ;;
        *) return 0 ;;
    esac
    asked_locale=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
    # The first is the same in every country; macOS has the third.
    for utf8_locale in C.UTF-8 C.utf8 en_US.UTF-8 $(locale -a 2>/dev/null | grep -i 'utf-*8$'); do
        if [ "$(LC_ALL=$utf8_locale locale charmap 2>/dev/null)" = UTF-8 ]; then
            export LC_ALL="$utf8_locale"
            # One with UTF-8 that is not installed here is what the terminal has all the same.
            case $asked_locale in
                '' | *.[Uu][Tt][Ff]*) ;;
                *) export RECESS_ASCII="${RECESS_ASCII-1}" ;;
            esac
            return 0
        fi
    done
}

# Whether a Java home is new enough, by its release file; sets java_home to it then.
use_java_home() {
    [ -r "$1/release" ] && [ -x "$1/bin/java" ] || return 1
    while IFS='=' read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value#\"}
            value=${value%%[!0-9]*}
            [ "${value:-0}" -ge "$RECESS_MIN_JAVA" ] || return 1
            java_home=$1
            return 0
        fi
    done <"$1/release"
    return 1
}

# Sets java_home to the first that is new enough: one's own choice, JAVA_HOME, the java on PATH, the usual folders.
find_java_home() {
    use_java_home "${RECESS_JAVA_HOME:-}" && return 0
    use_java_home "${JAVA_HOME:-}" && return 0
    java_on_path=$(command -v java 2>/dev/null || true)
    # A link to bin/java is followed to the home that it belongs to.
    while [ -n "$java_on_path" ] && [ -L "$java_on_path" ]; do
        link=$(readlink "$java_on_path")
        case $link in
            /*) java_on_path=$link ;;
            *) java_on_path=${java_on_path%/*}/$link ;;
        esac
    done
    for home in "${java_on_path%/bin/java}" \
        /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/*; do
        use_java_home "$home" && return 0
    done
    return 1
}

# is_stale ROOT JAR MODULE: whether a jar is missing, or older than what it is made of, and so is the mark of the last build.
is_stale() {
    [ -f "$2" ] || return 0
    made=$2
    mark=${2%/*}/built
    if [ "$mark" -nt "$made" ]; then made=$mark; fi
    for source in "$1/pom.xml" "$1/common/pom.xml" "$1/$3/pom.xml"; do
        if [ "$source" -nt "$made" ]; then return 0; fi
    done
    for folder in "$1/common/src/main" "$1/$3/src/main"; do
        # Level by level; a folder is newer when something in it was added, renamed or deleted.
        level=
        while :; do
            # shellcheck disable=SC2086 # The stars are to be expanded.
            set -- "$folder"$level
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
        rm -rf "$root/$module/target/training"
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

# train: makes the cache for the next starts, in the background, so that this one does not wait for it. The folder is there as
# long as that goes on; where it fails the folder stays until the next build, so that it is not tried again and again.
train() {
    [ -w "$root/$module/target" ] && mkdir "$root/$module/target/training" 2>/dev/null || return 0
    (
        trap '' HUP INT
        nice -n 19 "$java_home/bin/java" "$root/common/bin/Training.java" "$module" "$jar" &&
            rmdir "$root/$module/target/training"
    ) </dev/null >/dev/null 2>&1 &
}

# launch ROOT MODULE JAR [ARGUMENT...]: builds the module if needed, then becomes java -jar. A launcher may set java_options,
# a list.
launch() {
    root=$1 module=$2 jar=$1/$2/target/$3
    shift 3
    program=${0##*/}
    if ! find_java_home; then
        echo "$program: needs a JDK $RECESS_MIN_JAVA or later and found none: install one (https://adoptium.net) or set" \
            "RECESS_JAVA_HOME to it" >&2
        echo "$program: looked at RECESS_JAVA_HOME (${RECESS_JAVA_HOME:-not set}), JAVA_HOME (${JAVA_HOME:-not set})," \
            "the java on PATH ($(command -v java || echo none)), and in the usual folders, such as /usr/lib/jvm" >&2
        exit 69
    fi
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
    choose_utf8_locale
    # What the program loads and compiles in each start is in a cache. The JVM does without where that does not fit, because
    # the jars were moved or the JDK is another; what it says about it helps nobody.
    cache=${jar%.jar}.aot
    if [ -r "$cache" ] && ! [ "$jar" -nt "$cache" ]; then
        set -- "-XX:AOTCache=$cache" -Xlog:disable -Xlog:all=error:stderr -Xlog:aot*=off:stderr -Xlog:cds*=off:stderr \
            -jar "$jar" "$@"
    else
        train
        set -- -jar "$jar" "$@"
    fi
    # shellcheck disable=SC2086 # The options are lists.
    exec "$java_home/bin/java" -XX:+ExitOnOutOfMemoryError ${java_options:-} ${RECESS_JAVA_OPTS:-} "$@"
}
