package io.callhandoffs.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.testing.StoredItem;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/// Items of one kind: how they are read and written, and without which attributes they mean
/// nothing.
public record ItemKind<T>(
    Function<Attributes, T> read, Function<T, Item> write, Set<String> required) {

  /// A kind, the paths of whose required attributes are separated by spaces.
  public static <T> ItemKind<T> of(
      Function<Attributes, T> read, Function<T, Item> write, String required) {
    return new ItemKind<>(
        read, write, Arrays.stream(required.split("\\s+")).collect(Collectors.toSet()));
  }

  /// What a stored item means.
  public T meaning(StoredItem item) {
    return read.apply(Attributes.of(EnhancedDocument.fromAttributeValueMap(item.attributes())));
  }

  /// What it means where nothing is stored that an item need not have.
  public T leastMeaning(StoredItem item) {
    return meaning(item.only(required));
  }

  /// Objects if a stored item would be written in another way than it was.
  public void requireUnchanged(StoredItem item) {
    assertThat(new StoredItem(write.apply(meaning(item)).document().toMap()))
        .hasToString(item.toString());
  }

  /// Objects unless a stored item can be read without any one of its attributes, as those items are
  /// that were stored before there was that attribute; or unless it says so where it cannot be.
  public void requireOnlyWhatIsRequired(StoredItem item) {
    for (var path : item.paths()) {
      if (required.contains(path)) {
        assertThatThrownBy(() -> meaning(item.without(path))).as(path).hasMessageMatching(".+");
      } else {
        assertThatCode(() -> meaning(item.without(path))).as(path).doesNotThrowAnyException();
      }
    }
  }
}
