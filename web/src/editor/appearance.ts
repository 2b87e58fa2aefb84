// How an editor looks: in the page's own colours and letters, light or dark as the page is.
//
// CodeMirror's own colours, which are for light pages alone, are all overruled here.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const LETTERS = 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, monospace';
/** Where a phone enlarges what is smaller than 16 px once it is typed in. */
const SMALL = "@media (pointer: coarse), (max-width: 40rem)";
const SELECTED = "color-mix(in oklab, var(--jack-light) 34%, var(--paper))";
const MATCHING = "color-mix(in oklab, var(--jack-light) 22%, var(--paper))";

const text = EditorView.theme({
  "&": {
    flex: "1",
    minHeight: "0",
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
  },
  // `Editor.svelte` shows where the focus is, around all of it.
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: LETTERS,
    fontSize: "0.95rem",
    lineHeight: "1.5",
    overflow: "auto",
  },
  [SMALL]: { ".cm-scroller": { fontSize: "16px" } },
  ".cm-content": { caretColor: "var(--ink)", paddingBlock: "var(--space-2)" },
  ".cm-content ::selection, .cm-line::selection": { backgroundColor: SELECTED },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--sand)" },
  ".cm-specialChar": { color: "var(--refusal)" },
  ".cm-selectionMatch, .cm-searchMatch": { backgroundColor: MATCHING },
  ".cm-searchMatch-selected": { backgroundColor: SELECTED, outline: "1px solid var(--jack)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: MATCHING,
    outline: "1px solid var(--jack)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--refusal)",
  },
  ".cm-foldPlaceholder": {
    paddingInline: "0.4em",
    border: "1px solid var(--line-strong)",
    backgroundColor: "var(--court)",
    color: "var(--ink)",
  },
  ".cm-snippetField": { backgroundColor: MATCHING },
  ".cm-snippetFieldPosition": { borderColor: "var(--jack)" },
});

const beside = EditorView.theme({
  ".cm-gutters": {
    border: "0 solid var(--line)",
    backgroundColor: "var(--paper)",
    color: "var(--ink-soft)",
  },
  ".cm-gutters.cm-gutters-before": { borderRightWidth: "1px" },
  ".cm-foldGutter .cm-gutterElement": { minWidth: "1em", textAlign: "center" },
  ".cm-coverage .cm-gutterElement": { paddingInline: "2px" },
  ".cm-touched, .cm-untouched": { height: "100%", borderInlineStart: "4px solid var(--agree)" },
  ".cm-untouched": { borderInlineStart: "4px dotted var(--refusal)" },
  ".cm-gutter-lint": { width: "1.1em" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0.35em 0.1em 0" },
  ".cm-lint-marker": {
    width: "0.8em",
    height: "0.8em",
    content: "normal",
    forcedColorAdjust: "none",
  },
  ".cm-lint-marker-error": { borderRadius: "50%", backgroundColor: "var(--refusal)" },
  ".cm-lint-marker-warning": {
    backgroundColor: "var(--jack)",
    clipPath: "polygon(50% 0, 100% 100%, 0 100%)",
  },
});

const wrong = EditorView.theme({
  ".cm-lintRange": { paddingBottom: "0", backgroundImage: "none", textUnderlineOffset: "0.2em" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--refusal)" },
  ".cm-lintRange-warning": { textDecoration: "underline dashed var(--jack)" },
  ".cm-lintRange-active": { backgroundColor: MATCHING },
  ".cm-lintPoint:after": { borderBottomColor: "var(--refusal)" },
  ".cm-lintPoint-warning:after": { borderBottomColor: "var(--jack)" },
  ".cm-diagnostic": { padding: "var(--space-1) var(--space-3)", fontFamily: "var(--body)" },
  ".cm-diagnostic-error": { borderLeft: "5px solid var(--refusal)" },
  ".cm-diagnostic-warning": { borderLeft: "5px dashed var(--jack)" },
  ".cm-diagnostic-info": { borderLeft: "5px solid var(--steel)" },
  ".cm-diagnosticSource": { color: "var(--ink-soft)", fontSize: "0.85em", opacity: "1" },
  ".cm-panel.cm-panel-lint ul": { maxHeight: "9rem", outlineOffset: "-3px" },
  ".cm-panel.cm-panel-lint ul [aria-selected]": { backgroundColor: "var(--court)" },
  ".cm-panel.cm-panel-lint ul:focus [aria-selected]": {
    backgroundColor: SELECTED,
    color: "var(--ink)",
  },
});

const around = EditorView.theme({
  ".cm-tooltip": {
    maxWidth: "min(32rem, 92vw)",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--round)",
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    boxShadow: "var(--shadow)",
  },
  ".cm-tooltip.cm-completionInfo": { whiteSpace: "normal" },
  ".cm-tooltip-section:not(:first-child)": { borderTop: "1px solid var(--line)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    maxHeight: "13em",
    borderRadius: "inherit",
    fontFamily: LETTERS,
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.25em 0.5em", lineHeight: "1.4" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--ink)",
    color: "var(--paper)",
  },
  ".cm-completionDetail": { opacity: "0.85" },
  ".cm-completionIcon": { opacity: "1" },
  ".cm-completionInfo p, .cm-told p": { margin: "0" },
  ".cm-told, .cm-completionInfo": { fontFamily: "var(--body)", fontSize: "var(--text-small)" },
  ".cm-told": { display: "grid", gap: "var(--space-1)", padding: "var(--space-2) var(--space-3)" },
  ".cm-panels": { backgroundColor: "var(--court)", color: "var(--ink)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line-strong)" },
  ".cm-panels-bottom": { borderTop: "1px solid var(--line-strong)" },
  ".cm-panel, .cm-panel label": { fontFamily: "var(--body)", fontSize: "var(--text-small)" },
  ".cm-panel.cm-search label": { fontWeight: "400", fontSize: "inherit" },
  ".cm-textfield": {
    inlineSize: "min(14rem, 100%)",
    minBlockSize: "2.25rem",
    padding: "0.2rem 0.5rem",
    border: "1px solid var(--line-strong)",
    borderRadius: "6px",
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    fontSize: "inherit",
  },
  ".cm-button": {
    minBlockSize: "2.25rem",
    padding: "0.2rem 0.7rem",
    border: "1px solid var(--line-strong)",
    borderRadius: "6px",
    background: "var(--paper)",
    fontFamily: "var(--body)",
    fontSize: "inherit",
    cursor: "pointer",
  },
  ".cm-button:active": { background: "var(--sand)" },
  ".cm-panel [name=close], .cm-dialog-close": {
    inlineSize: "2rem",
    blockSize: "2rem",
    color: "inherit",
    fontSize: "1.2rem",
    cursor: "pointer",
  },
  [SMALL]: { ".cm-textfield": { fontSize: "16px" } },
});

const words = HighlightStyle.define([
  { tag: [tags.comment, tags.docComment], color: "var(--ink-soft)", fontStyle: "italic" },
  { tag: [tags.keyword, tags.self], color: "var(--link)", fontWeight: "600" },
  { tag: [tags.string, tags.character], color: "var(--agree)" },
  { tag: [tags.number, tags.bool, tags.literal], color: "var(--boule-6)" },
  { tag: tags.function(tags.variableName), color: "var(--boule-4)" },
  { tag: tags.function(tags.propertyName), color: "var(--boule-4)" },
  { tag: tags.propertyName, color: "var(--steel)" },
  { tag: tags.heading, color: "var(--link)", fontWeight: "600" },
  { tag: tags.invalid, color: "var(--refusal)" },
]);

/** The page's colours and letters. */
export const appearance: Extension = [text, beside, wrong, around, syntaxHighlighting(words)];
