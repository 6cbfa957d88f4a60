# Shared by the launchers, which read this file: finds a JDK, builds what is out of date, becomes java.
# POSIX sh; it needs nothing but what every Unix has.

RECESS_MIN_JAVA=25

# Chooses a locale with UTF-8 where only ASCII was asked for, or nothing, as in cron, in containers and for services: Java
# could not even open a file of any other name there. A terminal for which somebody has asked for ASCII still gets it.
choose_utf8_locale() {
    command -v locale >/dev/null 2>&1 || return 0
    case $(locale charmap 2>/dev/null) in
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

# Prints the version out of a Java home's release file; nothing where there is none.
java_version_of() {
    [ -r "$1/release" ] && [ -x "$1/bin/java" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

# Prints the first Java home that is new enough: one's own choice, JAVA_HOME, the java on PATH, the usual folders.
find_java_home() {
    java_on_path=$(command -v java 2>/dev/null || true)
    # A link to bin/java is followed to the home that it belongs to.
    while [ -n "$java_on_path" ] && [ -L "$java_on_path" ]; do
        link=$(readlink "$java_on_path")
        case $link in
            /*) java_on_path=$link ;;
            *) java_on_path=$(dirname "$java_on_path")/$link ;;
        esac
    done
    path_home=
    [ -n "$java_on_path" ] && path_home=$(dirname "$(dirname "$java_on_path")")
    for home in "${RECESS_JAVA_HOME:-}" "${JAVA_HOME:-}" "$path_home" \
        /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/*; do
        [ -n "$home" ] || continue
        version=$(java_version_of "$home")
        if [ -n "$version" ] && [ "$version" -ge "$RECESS_MIN_JAVA" ]; then
            echo "$home"
            return 0
        fi
    done
    return 1
}

# Whether a jar is missing or older than what it is made of.
is_stale() {
    [ -f "$2" ] || return 0
    [ -n "$(find "$1/pom.xml" "$1/common/pom.xml" "$1/common/src/main" "$1/$3/pom.xml" "$1/$3/src/main" -newer "$2" \
        2>/dev/null | head -n 1)" ]
}

# build ROOT MODULE: one launcher at a time, so that two terminals can be started at once.
build() {
    lock=$1/common/target/launcher.lock
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
        [ "${maven_java:-0}" -ge 17 ] || export JAVA_HOME="$home"
        # It is silent but for errors. Some versions print escape sequences all the same.
        if ! (cd "$1" && JAVA25_HOME=$home mvn -B -q -Dstyle.color=never -pl "$2" -am -Dmaven.test.skip=true package) \
            >"$lock/output" 2>&1 </dev/null; then
            sed "s/$(printf '\033')\[[0-9;]*m//g" "$lock/output" >&2
            echo "$program: the build failed; what Maven says is above (the first one needs the internet)" >&2
            exit 70
        fi
        # Maven leaves a jar alone when its contents did not change: then it is as new as its sources all the same.
        touch "$jar"
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

# launch ROOT MODULE JAR [ARGUMENT...]: builds the module if needed, then becomes java -jar. A launcher may set java_options,
# a list, and class_archive, the file in which the JVM keeps what it has loaded for the next start.
launch() {
    root=$1 module=$2 jar=$1/$2/target/$3
    shift 3
    program=$(basename "$0")
    if ! home=$(find_java_home); then
        echo "$program: needs a JDK $RECESS_MIN_JAVA or later and found none: install one (https://adoptium.net) or set" \
            "RECESS_JAVA_HOME to it" >&2
        echo "$program: looked at RECESS_JAVA_HOME (${RECESS_JAVA_HOME:-not set}), JAVA_HOME (${JAVA_HOME:-not set})," \
            "the java on PATH ($(command -v java || echo none)), and in the usual folders, such as /usr/lib/jvm" >&2
        exit 69
    fi
    if is_stale "$root" "$jar" "$module"; then
        obstacle=$(build_obstacle)
        if [ -z "$obstacle" ]; then
            build "$root" "$module"
        elif [ -f "$jar" ]; then
            echo "$program: is older than its sources, and starts as it is: $obstacle" >&2
        else
            echo "$program: is not built yet, and cannot be: $obstacle" >&2
            exit 69
        fi
    fi
    choose_utf8_locale
    # An archive of another jar is of no use, and the JVM would not make a new one in its place.
    if [ -n "${class_archive:-}" ] && [ -n "$(find "$jar" -newer "$class_archive" 2>/dev/null)" ]; then
        rm -f "$class_archive"
    fi
    # shellcheck disable=SC2086 # The options are lists.
    exec "$home/bin/java" -XX:+ExitOnOutOfMemoryError ${java_options:-} \
        ${class_archive:+-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$class_archive"} \
        ${RECESS_JAVA_OPTS:-} -jar "$jar" "$@"
}
