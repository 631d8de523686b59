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
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData \
  -Dato.terminal.out=$out -Dato.terminal.err=$err -jar "$0" "$@"
exit 3
