package io.callhandoffs.store;

/// One of several writes that happen together.
public sealed interface Write {

  record Put(Item item, Condition condition) implements Write {}

  record Delete(Key key) implements Write {}
}
