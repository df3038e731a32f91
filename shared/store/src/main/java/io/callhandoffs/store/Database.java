package io.callhandoffs.store;

/// A DynamoDB.
public interface Database {

  Table table(String name, Schema schema);
}
