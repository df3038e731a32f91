#!/usr/bin/env bash
# Maven's `unpack` goal ignores file mappers that are set for the goal, as its other settings are.
#
# org.apache.maven.plugins:maven-dependency-plugin 3.11.0.
#
# `includes`, `excludes` and `outputDirectory` set beside the list of artifacts hold for each of them,
# and so does, by the plugin's documentation, `fileMappers`; for `unpack` it has no effect and no
# warning comes. Set at each artifact it works, and the goal `unpack-dependencies` takes it at the
# same place.
#
# One would have guessed that a parameter that the goal accepts is used, or refused. It bites whoever
# repacks libraries for a Lambda zip and wants them under another name or folder.
#
# Seen:
#
#   | unpack-dependencies-goal/NullMarked.class
#   | unpack-goal/org/jspecify/annotations/NullMarked.class
#   | unpack-item/NullMarked.class
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

flatten='<fileMappers><org.codehaus.plexus.components.io.filemappers.FlattenFileMapper/></fileMappers>'
coordinates='<groupId>org.jspecify</groupId><artifactId>jspecify</artifactId><version>1.0.0</version>'

# execution ID GOAL CONFIGURATION
execution() {
  echo "<execution><id>$1</id><phase>package</phase><goals><goal>$2</goal></goals><configuration>
    <outputDirectory>$work/$1</outputDirectory><includes>**/NullMarked.class</includes>$3
  </configuration></execution>"
}

{
  echo '<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
    <packaging>pom</packaging><dependencies><dependency>'"$coordinates"'</dependency></dependencies>
    <build><plugins><plugin><artifactId>maven-dependency-plugin</artifactId><version>3.11.0</version><executions>'
  execution unpack-goal unpack "<artifactItems><artifactItem>$coordinates</artifactItem></artifactItems>$flatten"
  execution unpack-item unpack "<artifactItems><artifactItem>$coordinates$flatten</artifactItem></artifactItems>"
  execution unpack-dependencies-goal unpack-dependencies "$flatten"
  echo '</executions></plugin></plugins></build></project>'
} >pom.xml
mvn -q -B -Dstyle.color=never package >&2
find unpack-* -name '*.class' | sort | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
