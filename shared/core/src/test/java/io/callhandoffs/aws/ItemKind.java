package io.callhandoffs.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.sdk.SdkValues;
import io.callhandoffs.testing.StoredItem;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Items of one kind: how they are read and written, and which attributes they must have.
public record ItemKind<T>(
    Function<Attributes, T> read, Function<T, Item> write, Set<String> required) {

  /// A kind whose required attributes have these paths, separated by spaces.
  public static <T> ItemKind<T> of(
      Function<Attributes, T> read, Function<T, Item> write, String required) {
    return new ItemKind<>(
        read, write, Arrays.stream(required.split("\\s+")).collect(Collectors.toSet()));
  }

  /// The value that a stored item is read as.
  public T meaning(StoredItem item) {
    return read.apply(SdkValues.attributes(item.attributes()));
  }

  /// The value if the item has only its required attributes.
  public T leastMeaning(StoredItem item) {
    return meaning(item.only(required));
  }

  /// Fails if an attribute of a stored item would be written in another way than it was. An item
  /// may be written with more attributes than there were then.
  public void requireUnchanged(StoredItem item) {
    var now = new StoredItem(SdkValues.map(write.apply(meaning(item)).fields()));
    assertThat(now.only(item.paths())).hasToString(item.toString());
  }

  /// Fails unless a stored item can be read without any one of its optional attributes, as an item
  /// that is older than the attribute must be, and is refused with a message without a required
  /// one.
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
