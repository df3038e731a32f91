package io.callhandoffs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.StoredItem;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/// Items of one kind, which are read and written like this.
public record ItemKind<T>(Function<Item, T> read, Function<T, Item> write) {

  /// What a stored item means.
  public T meaning(StoredItem item) {
    return read.apply(Item.of(EnhancedDocument.fromAttributeValueMap(item.attributes())));
  }

  /// Objects if a stored item would be written in another way than it was.
  public void requireUnchanged(StoredItem item) {
    var written = new StoredItem(write.apply(meaning(item)).document().toMap());
    assertThat(written).hasToString(item.toString());
  }
}
