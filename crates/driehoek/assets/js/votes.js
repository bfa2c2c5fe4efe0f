/**
 * Reads vote cards with the camera of this device. Every picture is looked at here and thrown away;
 * what is read becomes numbers in the two fields of the form, which somebody can correct.
 */

import { AR } from "./aruco.js";

/** The longest side of a picture that is looked at, in pixels, one after the other. The largest sees
 * cards at the back of a hall; the smaller ones see cards in a dim hall, where a large picture is full
 * of grain: making it smaller takes that away. */
const WIDTHS = [1920, 1280, 720];
/** Bits of a mark that may be wrong. The marks differ by twelve. */
const WRONG_BITS = 3;
/** How often in a row a card must be seen the same way up before it counts. */
const TIMES = 2;
/** A pause between two pictures, so that the phone stays cool, in milliseconds. */
const PAUSE = 60;

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ id: number, corners: Point[] }} Mark */

/** Which way up a mark is: what it says, or nothing when it lies on its side.
 * @param {Point[]} corners its own top left first, clockwise */
export function sideOf([a, b, c, d]) {
  const across = (a.x + b.x - c.x - d.x) / 2;
  const up = (c.y + d.y - a.y - b.y) / 2;
  if (Math.abs(up) < Math.abs(across)) return "";
  return up > 0 ? "agree" : "disagree";
}

class VoteReader extends HTMLElement {
  connectedCallback() {
    this.camera = /** @type {HTMLElement} */ (this.querySelector(".read-camera"));
    this.video = /** @type {HTMLVideoElement} */ (this.querySelector("video"));
    this.marks = /** @type {HTMLCanvasElement} */ (this.querySelector("canvas"));
    this.told = /** @type {HTMLElement} */ (this.querySelector(".read-told"));
    this.starts = /** @type {HTMLButtonElement} */ (this.querySelector(".read-start"));
    this.stops = /** @type {HTMLButtonElement} */ (this.querySelector(".read-stop"));
    this.starts.hidden = false;
    this.starts.addEventListener("click", () => this.start());
    this.stops.addEventListener("click", () => this.stop());
    addEventListener("pagehide", () => this.stop());
  }

  async start() {
    if (!isSecureContext) return this.tell("unsafe");
    if (!navigator.mediaDevices) return this.tell("none");
    const video = { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } };
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
    } catch (error) {
      return this.tell(error instanceof Error && error.name === "NotAllowedError" ? "denied" : "none");
    }
    this.show(true);
    this.video.srcObject = this.stream;
    await this.video.play();
    this.detector = new AR.Detector({ maxHammingDistance: WRONG_BITS });
    /** @type {Map<number, { side: string, times: number }>} */
    this.seen = new Map();
    this.look();
  }

  stop() {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
    if (this.camera) this.show(false);
  }

  /** @param {boolean} on */
  show(on) {
    this.camera.hidden = !on;
    this.stops.hidden = !on;
    this.starts.hidden = on;
  }

  /** @param {"none" | "denied" | "unsafe"} what */
  tell(what) {
    this.told.textContent = this.dataset[what] ?? "";
  }

  /** One picture, and then the next. */
  look() {
    if (!this.stream) return;
    const { videoWidth, videoHeight } = this.video;
    if (videoWidth) {
      const turn = this.turn ?? 0;
      this.turn = (turn + 1) % WIDTHS.length;
      const [largest, longest] = [WIDTHS[0], Math.max(videoWidth, videoHeight)];
      const [size, smaller] = [largest, WIDTHS[turn]].map((width) => Math.min(1, width / longest));
      // What was seen in one size stays until all sizes have had their turn.
      if (turn === 0) {
        Object.assign(this.marks, { width: Math.round(videoWidth * size), height: Math.round(videoHeight * size) });
      }
      this.lookAt(Math.round(videoWidth * smaller), Math.round(videoHeight * smaller));
    }
    setTimeout(() => this.look(), PAUSE);
  }

  /** @param {number} width @param {number} height */
  lookAt(width, height) {
    this.paper ??= new OffscreenCanvas(1, 1);
    Object.assign(this.paper, { width, height });
    const paper = this.paper.getContext("2d", { willReadFrequently: true });
    const glass = this.marks.getContext("2d");
    if (!paper || !glass) return;
    paper.drawImage(this.video, 0, 0, width, height);
    /** @type {Mark[]} */
    const found = this.detector.detect(paper.getImageData(0, 0, width, height));
    const wide = this.marks.width;
    glass.lineWidth = Math.max(3, wide / 300);
    glass.font = `bold ${Math.round(wide / 36)}px sans-serif`;
    glass.textAlign = "center";
    const larger = (/** @type {Point} */ { x, y }) => ({ x: (x * wide) / width, y: (y * wide) / width });
    for (const mark of found) {
      if (this.count(mark)) draw(glass, { id: mark.id, corners: mark.corners.map(larger) });
    }
  }

  /** Whether a card counts by now. @param {Mark} mark */
  count(mark) {
    const side = sideOf(mark.corners);
    if (!side) return false;
    const number = mark.id + 1;
    const before = this.seen?.get(number);
    const times = before?.side === side ? before.times + 1 : 1;
    this.seen?.set(number, { side, times });
    if (times === TIMES) this.write(number, side);
    return times >= TIMES;
  }

  /** Puts a number into the field of its side and out of the other one.
   * @param {number} number @param {string} side */
  write(number, side) {
    const fields = ["agree", "disagree"].map(
      (name) => /** @type {HTMLInputElement} */ (this.querySelector(`[name=${name}]`)),
    );
    let count = 0;
    for (const field of fields) {
      const numbers = new Set((field.value.match(/\d+/g) ?? []).map(Number));
      if (field.name === side) numbers.add(number);
      else numbers.delete(number);
      field.value = Array.from(numbers).sort((a, b) => a - b).join(" ");
      count += numbers.size;
    }
    this.told.textContent = (this.dataset.count ?? "").replace("{count}", String(count));
  }
}

/** An edge around a card that counts, and its number.
 * @param {CanvasRenderingContext2D} glass @param {Mark} mark */
function draw(glass, mark) {
  const [first, ...rest] = mark.corners;
  glass.beginPath();
  glass.moveTo(first.x, first.y);
  rest.forEach(({ x, y }) => glass.lineTo(x, y));
  glass.closePath();
  glass.strokeStyle = "#ffffff";
  glass.stroke();
  glass.setLineDash([12, 8]);
  glass.strokeStyle = "#0b5d4e";
  glass.stroke();
  glass.setLineDash([]);
  const x = mark.corners.reduce((sum, corner) => sum + corner.x, 0) / 4;
  const y = mark.corners.reduce((sum, corner) => sum + corner.y, 0) / 4;
  glass.strokeText(String(mark.id + 1), x, y);
  glass.fillStyle = "#ffffff";
  glass.fillText(String(mark.id + 1), x, y);
}

customElements.define("vote-reader", VoteReader);
