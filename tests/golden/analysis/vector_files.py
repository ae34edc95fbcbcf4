#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes vectors/: small .npy files by NumPy in every form that is read, and some that are refused. Each holds 0, 0.5, 1 ..."""
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent / "vectors"


def save(name, array, version=(1, 0)):
    with open(FOLDER / f"{name}.npy", "wb") as file:
        np.lib.format.write_array(file, array, version=version, allow_pickle=False)


def main():
    FOLDER.mkdir(exist_ok=True)
    numbers = (np.arange(24) / 2).reshape(2, 4, 3)
    for bits in (16, 32, 64):
        save(f"f{bits // 8}", numbers.astype(f"<f{bits // 8}"))
    save("v2", numbers.astype("<f4"), (2, 0))
    save("v3", numbers.astype("<f4"), (3, 0))
    save("flat", numbers[0].astype("<f4"))
    save("columns", np.asfortranarray(numbers[0].astype("<f4")))
    save("big_endian", numbers.astype(">f4"))
    save("integers", numbers.astype("<i4"))
    save("line", numbers.ravel().astype("<f4"))
    numbers[1, 2, 0] = np.nan
    save("not_finite", numbers.astype("<f4"))


if __name__ == "__main__":
    main()
