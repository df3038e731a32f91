package io.callhandoffs.store.crt;

import io.callhandoffs.store.Database;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;

/// DynamoDB over the AWS CRT.
public final class CrtDatabase implements Database {

  private final Caller dynamo;

  CrtDatabase(Caller dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public Table table(String name, Schema schema) {
    return new CrtTable(dynamo, new Requests(name, schema));
  }
}
