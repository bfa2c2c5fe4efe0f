/** The projector: follows the meeting, nothing else. */

import { follow, replace } from "./live.js";

follow(replace, () => {});
