"""Takes the AppImage out of the wheel: python3 app-image.py WHEEL OUT. The wheel is a zip that holds a .tar.gz that holds it."""

import shutil
import sys
import tarfile
import zipfile

wheel, out = sys.argv[1:3]
with zipfile.ZipFile(wheel) as archive:
    name = next(n for n in archive.namelist() if n.endswith(".AppImage.tar.gz"))
    with archive.open(name) as packed, tarfile.open(fileobj=packed, mode="r|gz") as members:
        image = next((m for m in members if m.isfile() and m.name.endswith(".AppImage")), None)
        if image is None:
            sys.exit("no AppImage inside")
        with open(out, "wb") as target:
            shutil.copyfileobj(members.extractfile(image), target)
