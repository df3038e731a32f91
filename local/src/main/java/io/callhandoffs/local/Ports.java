package io.callhandoffs.local;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.local.gateway.FunctionUrl;
import io.callhandoffs.local.gateway.HttpApi;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.Template.Resource;
import io.callhandoffs.testing.http.LocalServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The servers that this process listens with.
///
/// @param api the HTTP API
/// @param byFunction the function URLs, in the template's order
/// @param aws AWS's services, but for DynamoDB
/// @param containers all of AWS and Twilio, for functions in containers, if there are to be some
/// @param anywhere whether any ports that are free will do
record Ports(
    LocalServer api,
    Map<String, LocalServer> byFunction,
    LocalServer aws,
    Optional<LocalServer> containers,
    boolean anywhere)
    implements AutoCloseable {

  private static final int MAX_AWS_BYTES = 1024 * 1024;

  /// Takes all ports before anything is started, so that one that is taken is noticed at once.
  static Ports bind(Template template, int port, Optional<ContainerHost> containerHost) {
    var bound = new ArrayList<LocalServer>();
    try {
      var api = bind(bound, port, HttpApi.MAX_BODY_BYTES);
      var byFunction = new LinkedHashMap<String, LocalServer>();
      for (var function : withUrl(template)) {
        int next = port == 0 ? 0 : port + 1 + byFunction.size();
        byFunction.put(function, bind(bound, next, FunctionUrl.MAX_BODY_BYTES));
      }
      var aws = bind(bound, 0, MAX_AWS_BYTES);
      int afterTwilio = port == 0 ? 0 : port + 2 + byFunction.size();
      var containers =
          containerHost.map(host -> LocalServer.bind(host.address(), afterTwilio, MAX_AWS_BYTES));
      return new Ports(api, byFunction, aws, containers, port == 0);
    } catch (RuntimeException e) {
      bound.forEach(LocalServer::close);
      throw e;
    }
  }

  private static LocalServer bind(List<LocalServer> bound, int port, int maxBodyBytes) {
    var server = LocalServer.bind(port, maxBodyBytes);
    bound.add(server);
    return server;
  }

  private static List<String> withUrl(Template template) {
    return template.functions().stream()
        .filter(function -> function.property("FunctionUrlConfig").isPresent())
        .map(Resource::name)
        .toList();
  }

  /// Where Twilio's REST API is to be: after the function URLs, or anywhere if they are anywhere.
  int twilio() {
    return anywhere ? 0 : api.port() + 1 + byFunction.size();
  }

  /// Serves containers, if there are to be some.
  void offer(ContainerSite site) {
    containers.ifPresent(server -> server.start(site));
  }

  /// The addresses of function URLs, by their functions' names.
  Map<String, String> functionUrls() {
    return byFunction.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, each -> each.getValue().url()));
  }

  @Override
  public void close() {
    api.close();
    byFunction.values().forEach(LocalServer::close);
    aws.close();
    containers.ifPresent(LocalServer::close);
  }
}
