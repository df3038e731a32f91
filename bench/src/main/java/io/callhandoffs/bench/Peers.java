package io.callhandoffs.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The peers, each with the command line of Lambda's managed runtime.
///
/// @param folder where `make bench` has laid out what they need
/// @param functionZip this project's own
/// @param options what template.yaml gives the JVM
record Peers(Path folder, Path functionZip, String options) {

  static final String PROJECT = "this project";

  /// Of classes that are loaded and verified already (CDS).
  private static final String ARCHIVE = "voice.jsa";

  /// Of the voice function, as template.yaml has it.
  private static final int MEMORY_MEGABYTES = 1769;

  /// Lambda gives this share of the memory to Java's heap.
  private static final double HEAP_SHARE = 0.85;

  /// Those that every run has; the first is what the others are compared with.
  List<Peer> all(Optional<String> more) {
    var peers = new ArrayList<Peer>();
    peers.add(node());
    peers.add(project(PROJECT + ", no options", Map.of()));
    peers.add(project(PROJECT, Map.of("JAVA_TOOL_OPTIONS", options)));
    if (Files.exists(archive())) {
      var shared = options + " -XX:SharedArchiveFile=/var/task/" + ARCHIVE;
      peers.add(project(PROJECT + " with its archive", Map.of("JAVA_TOOL_OPTIONS", shared)));
    }
    more.ifPresent(others ->
        peers.add(
            project(
                PROJECT + " with " + others, Map.of("JAVA_TOOL_OPTIONS", options + " " + others))));
    peers.add(tutorial());
    return peers;
  }

  /// The project, which leaves the archive of its classes behind when it ends.
  Peer archiving() {
    return project(
        PROJECT + ", archiving",
        Map.of("JAVA_TOOL_OPTIONS", options + " -XX:ArchiveClassesAtExit=" + archive()));
  }

  /// Where that archive lies, if `make archive` has made it of the zip that is there now.
  Path archive() {
    return folder.resolve("project").resolve(ARCHIVE);
  }

  /// The project as it starts from a snapshot: with Java's full compiler, as Lambda has it there.
  Peer restored() {
    return new Peer(
        PROJECT + ", restored",
        folder.resolve("project"),
        functionZip,
        java("io.callhandoffs.voice.VoiceHandler", List.of()),
        Map.of("JAVA_TOOL_OPTIONS", options));
  }

  /// As its bootstrap starts it: a tenth of the memory for what is young, the rest for the old.
  private Peer node() {
    int young = MEMORY_MEGABYTES / 10;
    return new Peer(
        "bundled Node",
        folder.resolve("node-task"),
        folder.resolve("node.zip"),
        List.of(
            folder.resolve("node/bin/node").toString(),
            "--expose-gc",
            "--max-http-header-size",
            "81920",
            "--max-semi-space-size=" + young / 2,
            "--max-old-space-size=" + (MEMORY_MEGABYTES - young),
            folder.resolve("node/node_modules/aws-lambda-ric/index.mjs").toString(),
            "index.handler"),
        Map.of("NODE_EXTRA_CA_CERTS", folder.resolve("tls/root.pem").toString()));
  }

  private Peer project(String name, Map<String, String> environment) {
    return new Peer(
        name,
        folder.resolve("project"),
        functionZip,
        java("io.callhandoffs.voice.VoiceHandler", List.of("-XX:TieredStopAtLevel=1")),
        environment);
  }

  private Peer tutorial() {
    var environment = new HashMap<String, String>();
    environment.put(
        "JAVA_TOOL_OPTIONS",
        "-Djavax.net.ssl.trustStore="
            + folder.resolve("tls/cacerts")
            + " -Djavax.net.ssl.trustStorePassword=changeit");
    return new Peer(
        "Java as in tutorials",
        folder.resolve("tutorial"),
        folder.resolve("tutorial.zip"),
        java("tutorial.VoiceHandler", List.of("-XX:TieredStopAtLevel=1")),
        environment);
  }

  private static List<String> java(String handler, List<String> compiler) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "-XX:MaxHeapSize=" + (int) (MEMORY_MEGABYTES * HEAP_SHARE) + "m",
            // What Java takes of a machine of that size by itself; this one is larger.
            "-XX:InitialHeapSize=" + MEMORY_MEGABYTES / 64 + "m",
            "-XX:+UseSerialGC",
            "-Xshare:auto"));
    command.addAll(compiler);
    command.addAll(
        List.of(
            "-cp",
            "/var/runtime/lib/*",
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            handler));
    return command;
  }
}
