package io.callhandoffs.routing;

import java.util.List;

/// The layers of the sentence model that are looked at. The last one is what the model was trained
/// for; an inner one still knows more of the words, and both together tell intents apart better
/// than either.
final class Layers {

  /// What they are called in the model.
  static final List<String> OUTPUTS =
      List.of("last_hidden_state", "/encoder/layer.6/output/LayerNorm/Add_1_output_0");

  static final int COUNT = OUTPUTS.size();

  /// Their places in that list.
  static final int LAST = 0;

  static final int INNER = 1;

  private Layers() {}
}
