#!/bin/sh
# Starts the program of this file's name, recess or recess-server, with the runtime beside it or a JDK that it finds. --help
# says what it can do.
set -eu

# This file may have been linked to, from a folder on PATH.
self=$0
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=${self%/*}/$link ;;
    esac
done
case $self in
    */*) ;;
    *) self=./$self ;;
esac
folder=$(CDPATH='' cd -- "${self%/*}" && pwd -P)
program=${self##*/}
# shellcheck source=common/bin/java-start.sh
. "$folder/lib/java-start.sh"
# shellcheck disable=SC2034 # java-start.sh reads them.
own_runtime=$folder/runtime training=$folder/lib
case $program in
    recess-server) module=server ;;
    *)
        module=client-tui
        # The screens come up sooner with the simpler collector.
        # shellcheck disable=SC2034 # java-start.sh reads it.
        java_options=-XX:+UseSerialGC
        ;;
esac
require_java_home
start "$module" "$folder/$program.jar" "$@"
