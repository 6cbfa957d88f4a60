# shellcheck disable=SC3013,SC2154 # test -nt; the variables of who reads this file.
# Shared by the launchers, in a checkout and in a download, which read this file: finds a Java, and becomes it.
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

# Sets java_home to the first that is new enough: one's own choice, the runtime that came with the program (own_runtime),
# JAVA_HOME, the java on PATH, the usual folders.
find_java_home() {
    use_java_home "${RECESS_JAVA_HOME:-}" && return 0
    use_java_home "${own_runtime:-}" && return 0
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

# The same, or ends the program and says what to do.
require_java_home() {
    find_java_home && return 0
    echo "$program: needs a JDK $RECESS_MIN_JAVA or later and found none: install one (https://adoptium.net), or set" \
        "RECESS_JAVA_HOME to it, or take the download that brings its own" >&2
    echo "$program: looked at RECESS_JAVA_HOME (${RECESS_JAVA_HOME:-not set}), JAVA_HOME (${JAVA_HOME:-not set})," \
        "the java on PATH ($(command -v java || echo none)), and in the usual folders, such as /usr/lib/jvm" >&2
    exit 69
}

# train MODULE JAR: makes the cache for the next starts, in the background, so that this one does not wait for it. The folder
# is there as long as that goes on; where it fails the folder stays until the next build, so that it is not tried again and
# again. The launcher says what does it (training): a source file, or the folder of its class.
train() {
    [ -w "${2%/*}" ] && mkdir "${2%.jar}.training" 2>/dev/null || return 0
    (
        trap '' HUP INT
        # Stopped with the program, it is for the next start.
        trap 'rmdir "${jar%.jar}.training"; exit 1' TERM
        case $training in
            *.java) set -- "$training" "$@" ;;
            *) set -- -cp "$training" Training "$@" ;;
        esac
        for jar; do :; done
        nice -n 19 "$java_home/bin/java" "$@" && rmdir "${jar%.jar}.training"
    ) </dev/null >/dev/null 2>&1 &
}

# start MODULE JAR [ARGUMENT...]: becomes java -jar. A launcher may set java_options, a list.
start() {
    choose_utf8_locale
    # What the program loads and compiles in each start is in a cache. The JVM does without where that does not fit, because
    # the jars were moved or the JDK is another; what it says about it helps nobody.
    cache=${2%.jar}.aot
    if [ -r "$cache" ] && ! [ "$2" -nt "$cache" ]; then
        native=${2%.jar}.native
        shift
        set -- "-XX:AOTCache=$cache" -Xlog:disable -Xlog:all=error:stderr -Xlog:aot*=off:stderr -Xlog:cds*=off:stderr \
            -jar "$@"
        # What is unpacked once need not be unpacked again; of one's own choice the last word counts.
        case ${RECESS_JAVA_OPTS:-} in
            *org.sqlite.lib.path*) ;;
            *) if [ -d "$native" ]; then set -- "-Dorg.sqlite.lib.path=$native" "$@"; fi ;;
        esac
    else
        train "$1" "$2"
        shift
        set -- -jar "$@"
    fi
    # shellcheck disable=SC2086 # The options are lists.
    exec "$java_home/bin/java" -XX:+ExitOnOutOfMemoryError ${java_options:-} ${RECESS_JAVA_OPTS:-} "$@"
}
