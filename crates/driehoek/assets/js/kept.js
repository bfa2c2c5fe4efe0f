/** What stays on this device; in memory only, where the browser keeps nothing. */

/** @type {Map<string, string>} */
const memory = new Map();

export const kept = {
  /** @param {string} name @returns {string | null} */
  get(name) {
    try {
      return memory.get(name) ?? localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  /** @param {string} name @param {string} value */
  set(name, value) {
    try {
      localStorage.setItem(name, value);
      memory.delete(name);
    } catch {
      memory.set(name, value);
    }
  },
  /** @param {string} name */
  remove(name) {
    memory.delete(name);
    try {
      localStorage.removeItem(name);
    } catch {
      // It was never there.
    }
  },
};
