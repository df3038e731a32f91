import js from "@eslint/js";
import lit from "eslint-plugin-lit";
import globals from "globals";

/** The style of the console's JavaScript. Prettier does the spacing. */
export default [
  { ignores: ["target/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  lit.configs["flat/all"],
  {
    files: ["src/main/web/**/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      // Size: past these limits, look for the missing noun.
      "complexity": ["error", 10],
      "max-classes-per-file": ["error", 1],
      "max-depth": ["error", 2],
      // Prettier breaks code, but neither comments nor the text in a template.
      "max-len": ["error", { code: 120, ignoreUrls: true }],
      "max-lines": ["error", 150],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],

      // One way to say a thing.
      "arrow-body-style": "error",
      "curly": ["error", "multi-line"],
      "dot-notation": "error",
      // `== null` tests for null and undefined.
      "eqeqeq": ["error", "always", { null: "ignore" }],
      "logical-assignment-operators": "error",
      "no-else-return": "error",
      "no-lonely-if": "error",
      "no-unneeded-ternary": "error",
      "no-useless-concat": "error",
      "no-useless-constructor": "error",
      "no-useless-rename": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-exponentiation-operator": "error",
      "prefer-object-has-own": "error",
      "prefer-object-spread": "error",
      "prefer-rest-params": "error",
      "prefer-spread": "error",
      "prefer-template": "error",
      "radix": "error",

      // Probable mistakes.
      "array-callback-return": "error",
      "consistent-return": "error",
      "default-case-last": "error",
      "no-alert": "error",
      "no-console": "error",
      "no-constructor-return": "error",
      "no-duplicate-imports": "error",
      "no-empty-function": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-multi-assign": "error",
      "no-new": "error",
      "no-param-reassign": "error",
      "no-promise-executor-return": "error",
      "no-self-compare": "error",
      "no-sequences": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-unreachable-loop": "error",
      "no-unused-expressions": "error",
      // `{ gone: _, ...rest }` leaves a field out.
      "no-unused-vars": ["error", { ignoreRestSiblings: true }],

      // Handlers of a row, and lists made by map, are written in the template.
      "lit/no-template-arrow": "off",
      "lit/no-template-map": "off",
    },
  },
  {
    // A sentence stays on its line, and each language in its file.
    files: ["src/main/web/text/*.js"],
    rules: { "max-len": "off", "max-lines": "off" },
  },
];
