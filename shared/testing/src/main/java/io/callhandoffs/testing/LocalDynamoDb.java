package io.callhandoffs.testing;

import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.sdk.SdkValues;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A real DynamoDB for tests: one per JVM, with new and empty tables, made from `template.yaml`,
/// for each test.
///
/// ```java
/// @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
/// ```
public final class LocalDynamoDb implements BeforeEachCallback, AfterEachCallback {

  private static final AtomicInteger TABLES_MADE = new AtomicInteger();

  private final Map<String, String> tables = new LinkedHashMap<>();
  private @Nullable TcpProxy proxy;

  @Override
  public void beforeEach(ExtensionContext context) {
    var server = DynamoDbServer.running();
    var template = Template.deployed();
    proxy = TcpProxy.to(server.port());
    for (var table : Tables.names(template)) {
      var name = table + "-" + TABLES_MADE.incrementAndGet();
      tables.put(table, name);
      var _ = server.client().createTable(Tables.create(template, table, name));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    proxy().close();
    var client = DynamoDbServer.running().client();
    tables.values().forEach(name -> client.deleteTable(delete -> delete.tableName(name)));
    tables.clear();
  }

  /// A client with long timeouts and no retries, which works whatever state the [#proxy()] is in.
  public DynamoDbClient client() {
    return DynamoDbServer.running().client();
  }

  /// The database as the stores know it, which works whatever state the [#proxy()] is in.
  public Database database() {
    return DynamoDbServer.running().database();
  }

  /// The name in this test of the table that the template calls `resource`.
  public String table(String resource) {
    var name = tables.get(resource);
    if (name == null) {
      throw new IllegalArgumentException("the template has no table " + resource);
    }
    return name;
  }

  /// Puts an item into the table that the template calls `resource`.
  public void put(String resource, StoredItem item) {
    var table = table(resource);
    var _ = client().putItem(put -> put.tableName(table).item(item.attributes()));
  }

  /// Puts an item as a store writes it.
  public void put(String resource, Item item) {
    put(resource, new StoredItem(SdkValues.map(item.fields())));
  }

  /// One item of the table that the template calls `resource`, by its key's attributes; empty if it
  /// is not there.
  public Map<String, AttributeValue> item(String resource, Map<String, String> key) {
    var table = table(resource);
    var attributes = new LinkedHashMap<String, AttributeValue>();
    key.forEach((name, value) -> attributes.put(name, AttributeValue.fromS(value)));
    return client().getItem(get -> get.tableName(table).key(attributes)).item();
  }

  /// All that is in the table that the template calls `resource`.
  public Set<Map<String, AttributeValue>> items(String resource) {
    var table = table(resource);
    return client().scanPaginator(scan -> scan.tableName(table)).items().stream()
        .collect(Collectors.toSet());
  }

  /// The environment in which the code under test finds its tables.
  ///
  /// It has every table's variable (`DestinationsTable` is `DESTINATIONS_TABLE`), the endpoint, and
  /// credentials that nobody checks.
  public Map<String, String> environment() {
    var environment = new LinkedHashMap<String, String>();
    environment.putAll(LocalAccount.environment());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint().toString());
    tables.forEach((resource, name) -> environment.put(variable(resource), name));
    return environment;
  }

  /// The endpoint for this test alone, which [#stop()] and [#stall()] act on.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy().port());
  }

  /// From now on connections to [#endpoint()] are refused; the data stays.
  public void stop() {
    proxy().cut();
  }

  /// From now on [#endpoint()] takes requests and never answers them.
  public void stall() {
    proxy().stall();
  }

  /// Undoes [#stop()] and [#stall()].
  public void start() {
    proxy().mend();
  }

  private TcpProxy proxy() {
    if (proxy == null) {
      throw new IllegalStateException("there is a DynamoDB only while a test runs");
    }
    return proxy;
  }

  /// `DestinationsTable` becomes `DESTINATIONS_TABLE`.
  private static String variable(String resource) {
    return resource.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
