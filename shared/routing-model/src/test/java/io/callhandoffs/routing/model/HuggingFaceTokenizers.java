package io.callhandoffs.routing.model;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hugging Face's own tokenizer, with the settings of the `tokenizer.json` of bge-small-en-v1.5 and
/// of bert-base-uncased.
final class HuggingFaceTokenizers {

  private HuggingFaceTokenizers() {}

  static HuggingFaceTokenizer bertUncased(List<String> vocabulary) throws IOException {
    var pieces =
        IntStream.range(0, vocabulary.size())
            .mapToObj(id -> quoted(vocabulary.get(id)) + ":" + id)
            .collect(Collectors.joining(","));
    var json =
        """
        {"version": "1.0", "added_tokens": [],
         "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                        "strip_accents": null, "lowercase": true},
         "pre_tokenizer": {"type": "BertPreTokenizer"},
         "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 102], "cls": ["[CLS]", 101]},
         "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                   "max_input_chars_per_word": 100, "vocab": {%s}}}
        """
            .formatted(pieces);
    return HuggingFaceTokenizer.newInstance(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        Map.of("truncation", "false", "padding", "false"));
  }

  private static String quoted(String piece) {
    return '"' + piece.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
