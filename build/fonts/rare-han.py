"""Makes resources/fonts/RareHan*.ttf.br and the windows' RareHan1.woff2: the ideographs that Noto Sans SC lacks, out of two free fonts.

python3 build/fonts/rare-han.py BabelStoneHan.ttf HanaMinB.ttf   (in the project's folder; fontTools 4.38.0, Brotli 1.0.9)

The same sources and versions give the same bytes. Prints the coverage of each block, as resources/fonts/README.md has it.
"""

import os
import sys
import brotli
from fontTools import subset
from fontTools.ttLib import TTFont

BLOCKS = {
    "URO": (0x4E00, 0x9FFF), "A": (0x3400, 0x4DBF), "B": (0x20000, 0x2A6DF), "C": (0x2A700, 0x2B739), "D": (0x2B740, 0x2B81D),
    "E": (0x2B820, 0x2CEA1), "F": (0x2CEB0, 0x2EBE0), "G": (0x30000, 0x3134A), "H": (0x31350, 0x323AF),
    "compatibility": (0xF900, 0xFAD9), "compatibility supplement": (0x2F800, 0x2FA1D),
}
CHANGED = "Changed on 2026-11-25 by the Shenbao maintainers, with build/fonts/rare-han.py of that program: reduced to ideographs that Noto Sans SC lacks, hints and layout tables removed, renamed. Made from "
DROPPED = ["GSUB", "GPOS", "GDEF", "vhea", "vmtx", "DSIG", "meta", "gasp", "FFTM"]


def reduce(source, number, before):
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, recalc_timestamp=False, name_IDs=["*"])
    options.drop_tables += DROPPED
    font = subset.load_font(source, options)
    taken = sorted(code for code in font.getBestCmap() if code not in before and any(low <= code <= high for low, high in BLOCKS.values()))
    made_from = f"{font['name'].getDebugName(4)}, {font['name'].getDebugName(5)}, {font['name'].getDebugName(0)}."
    licence = [(id, font["name"].getDebugName(id)) for id in (13, 14)]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=taken)
    subsetter.subset(font)
    name = font["name"]
    copyright = name.getDebugName(0)
    name.names = []
    family = f"Shenbao Rare Han {number}"
    texts = [(0, f"{copyright} {CHANGED}{made_from}"), (1, family), (2, "Regular"), (3, f"{family}, 2026-11-25"), (4, family), (5, "Version 1.000"), (6, family.replace(" ", "")), (10, CHANGED + made_from)]
    for id, text in [*texts, *licence]:
        if text:
            name.setName(text, id, 3, 1, 0x409)
    path = f"resources/fonts/RareHan{number}.ttf"
    font.save(path)
    with open(path, "rb") as file:
        packed = brotli.compress(file.read(), quality=11, lgwin=24)
    with open(path + ".br", "wb") as file:
        file.write(packed)
    if number == 1:
        font = TTFont(path, recalcTimestamp=False)
        font.flavor = "woff2"
        font.save("renderer/app/style/RareHan1.woff2")
    os.remove(path)
    return set(taken)


def main(first, second):
    noto = set(TTFont("resources/fonts/NotoSansSC-Regular.ttf").getBestCmap())
    one = reduce(first, 1, noto)
    two = reduce(second, 2, noto | one)
    for block, (low, high) in BLOCKS.items():
        inside = [code for code in range(low, high + 1)]
        print(block, len(inside), *(sum(code in some for code in inside) for some in (noto, one, two)))


main(*sys.argv[1:])
