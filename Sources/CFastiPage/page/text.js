"use strict";

// All text of documents comes into the page through these functions: as text and never as markup.

/** The element with an id. */
function byId(id) {
  return document.getElementById(id);
}

/** An element with attributes and children; children that are strings are text. */
function element(name, attributes, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same for a drawing. */
function shape(name, attributes, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(key, value === true ? "" : String(value));
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Letters without case and accents, by which words are looked for. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** "1 entry", "2,300 entries". */
function counted(number, one, many) {
  return number.toLocaleString("en") + " " + (number === 1 ? one : many);
}
