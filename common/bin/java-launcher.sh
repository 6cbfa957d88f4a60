# Shared by the launchers, which read this file: finds a JDK, builds what is out of date, becomes java.
# POSIX sh; it needs nothing but what every Unix has.

RECESS_MIN_JAVA=25

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
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
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
    mkdir -p "$1/common/target"
    until mkdir "$lock" 2>/dev/null; do
        holder=$(cat "$lock/pid" 2>/dev/null || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            rm -rf "$lock"
        else
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
        if ! (cd "$1" && JAVA25_HOME=$home mvn -B -q -Dstyle.color=never -pl "$2" -am -Dmaven.test.skip=true package) >&2; then
            echo "$program: the build failed; what Maven says is above" >&2
            exit 70
        fi
        # Maven leaves a jar alone when its contents did not change: then it is as new as its sources all the same.
        touch "$jar"
    fi
    rm -rf "$lock"
    trap - EXIT INT TERM
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
        exit 69
    fi
    if is_stale "$root" "$jar" "$module"; then
        if ! command -v mvn >/dev/null 2>&1; then
            echo "$program: is not built yet, and needs Maven (the command mvn) for that: install it" \
                "(https://maven.apache.org)" >&2
            exit 69
        fi
        build "$root" "$module"
    fi
    # An archive of another jar is of no use, and the JVM would not make a new one in its place.
    if [ -n "${class_archive:-}" ] && [ -n "$(find "$jar" -newer "$class_archive" 2>/dev/null)" ]; then
        rm -f "$class_archive"
    fi
    # shellcheck disable=SC2086 # The options are lists.
    exec "$home/bin/java" -XX:+ExitOnOutOfMemoryError ${java_options:-} \
        ${class_archive:+-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$class_archive"} \
        ${RECESS_JAVA_OPTS:-} -jar "$jar" "$@"
}
