#!/bin/sh
# ato: this file is a shell script and, behind it, a jar; java reads the jar.
if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
elif java=$(command -v java); then
  :
else
  echo "ato: no java found; set JAVA_HOME to a JDK or JRE, 17 or newer, or put java on the PATH" >&2
  exit 3
fi
# Java cannot tell whether a stream is a terminal; this decides about colour and hints.
out=false err=false
[ -t 1 ] && out=true
[ -t 2 ] && err=true
set -- -jar "$0" "$@"

# What costs a start most is kept from the first one on, for each ato and JVM: the classes as the JVM maps them, and
# SQLite's library. Whatever is missing there, or does not fit, costs time and nothing else.
case ${XDG_CACHE_HOME:-} in
  /*) cache=$XDG_CACHE_HOME/ato ;;
  *) cache=${HOME:+$HOME/.cache/ato} ;;
esac
both=$(readlink -f "$0" "$java" 2>/dev/null)
self=${both%%
*}
home=${both#*
}
home=${home%/bin/java}
if [ -n "$cache" ] && [ -r "$home/release" ]; then
  key=$(ls -lLn "$self" "$home/release" | cksum)
  start=$cache/start-${key%% *}
  if [ -d "$start" ]; then
    set -- -XX:SharedArchiveFile="$start/classes.jsa" -Xlog:disable -Dorg.sqlite.lib.path="$start" "$@"
  else
    (
      mkdir -p "$cache"
      find "$cache" -maxdepth 1 \( -name 'start-*.part' -mmin +10 -o \( -name 'start-*' -o -name 'fingerprints-*' \) -mtime +30 \) -exec rm -rf {} +
      mkdir "$start.part" || exit
      nice "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable \
        -XX:ArchiveClassesAtExit="$start.part/classes.jsa" -cp "$0" dev.ato.cli.start.Rehearsal "$start.part"
      mv "$start.part" "$start"
    ) </dev/null >/dev/null 2>&1 &
  fi
fi
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData \
  -Dato.terminal.out=$out -Dato.terminal.err=$err "$@"
exit 3
