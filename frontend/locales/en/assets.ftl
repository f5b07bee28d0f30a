# What the check of a 3D model found: what it is, and how to fix it.
issue-unknown = Something in this model needs attention ({ $code }). Open it in your 3D program, export it again as GLB, and upload the new file.

# The file as a whole
issue-empty-file = The file is empty. Export the model again and upload the new file.
issue-too-large = The file is larger than 500 MB. Use smaller textures or fewer triangles and export it again.
issue-not-gltf = This is not a glTF model. Export it as GLB from your 3D program (in Blender: File → Export → glTF 2.0).
issue-html-not-model = This is a web page, not a model. The download probably led to a sign-in page: download the model again, then upload it.
issue-truncated = The end of the file is missing. The download or export was probably cut off: export it again and upload the whole file.
issue-trailing-bytes = There is foreign data after the end of the model. Export it again so that the file holds nothing but the model.
issue-version-unsupported = This is glTF { $version }. Export it as glTF 2.0.
issue-json-too-large = The model's description is larger than 32 MB. Save as GLB with binary data, and merge very small parts.
issue-json-too-deep = The model's description is nested too deeply to be read safely. Export it again from your 3D program.
issue-too-demanding = Reading this model takes too much time or memory. Reduce its triangles and textures and upload it again.
issue-source-missing = The uploaded file can no longer be found. Please upload it again.

# Too much of something
issue-too-many = The model has { $found } { $what }; { $limit } are allowed. Join parts or delete what is not needed.
issue-nodes-too-deep = Parts are nested more than { $limit } levels deep. Flatten the hierarchy and export again.
issue-too-many-triangles = The model draws { $found } triangles; { $limit } are allowed. Simplify it, or use fewer copies.
issue-accessors-too-large = The model claims far more data than the file holds. Export it again from your 3D program.
issue-sparse-invalid = A part of the geometry contradicts itself. Export the model again without sparse accessors.
issue-image-too-large = A texture is { $width } × { $height } pixels. Shrink it to { $limit } pixels a side at most; 2048 is enough for nearly everything.
issue-textures-too-large = The textures together are too large to be shown. Use fewer, or shrink them to 2048 pixels.

# Addresses and archives
issue-uri-not-allowed = The model refers to a file outside the upload. Export as GLB with everything inside, or put all files into one zip.
issue-zip-broken = The zip cannot be unpacked. Make it again and upload the new one.
issue-zip-path-escape = The zip holds a path that leads out of its folder ({ "“../”" } or an absolute one). Make a new zip of the model's folder.
issue-zip-link = The zip holds a link instead of a file. Put the file itself into the zip.
issue-zip-duplicate = The zip holds the same file name twice. Make a new zip in which each name occurs once.
issue-zip-overlap = Files in this zip overlap. Make the zip again with an ordinary program.
issue-zip-lying-size = A file in this zip is not as large as the zip says. Make the zip again.
issue-zip-nested = There is an archive inside the zip. Unpack it, and zip the model's files directly.
issue-zip-ratio = A file in the zip unpacks to more than { $limit } times its size. Upload the model as GLB instead.
issue-zip-encrypted = The zip has a password. Make one without.
issue-zip-too-many = The zip holds { $found } files; { $limit } are allowed. Keep only the model and its textures.
issue-zip-too-large = The zip unpacks to more than 1 GB. Use smaller textures.
issue-zip-no-gltf = There is no .gltf or .glb in the zip. Add the model file and upload again.
issue-zip-many-gltf = The zip holds { $found } models. Upload each in a zip of its own.

# What the model shows
issue-nothing-to-show = The model has no surface to show. Check that its parts were selected when you exported it.
issue-data-missing = Geometry that the model refers to is not in the file. Export it again as GLB.
issue-extension-required-unknown = The model needs the extension { $extension }, which browsers cannot show. Export it without that extension.
issue-non-finite = { $found } points have no valid position. Clean up the geometry in your 3D program and export again.
issue-degenerate-triangles = { $found } triangles have no area. They do no harm; “merge by distance” in your 3D program removes them.
issue-size-unlikely = The model's longest side is { $metres } m. If that is not its real size, set the unit to metres when you export.
issue-heavy-for-phones = The model has { $found } triangles. Phones prefer { $limit } or fewer: simplify it if you can.
issue-ktx2-unreadable = A KTX2 texture could not be read. Export with PNG or JPEG textures.
issue-animation-pointers-dropped = Animations of colours and other properties are not shown here. Movements are kept.

# Repaired by us
issue-repaired-weights = We evened out joint weights that did not add up to 1. Nothing changes in how it looks.
issue-repaired-normals = We corrected surface normals of the wrong length. Nothing changes in how it looks.
issue-repaired-bounds = We corrected wrong minimum and maximum values. Nothing changes in how it looks.

# What could not be made of it
issue-decode-failed = The compressed geometry could not be unpacked. Export without Draco or meshopt compression; we compress it for you.
issue-repair-failed = The model has small faults that we could not mend. Clean it up in your 3D program and export again.
issue-analysis-failed = The model contradicts itself and could not be measured. Export it again from your 3D program.
issue-validator-failed = The model is so broken that the validator could not read it. Export it again from your 3D program.
issue-features-failed = We could not compare the result with your model. Please try again; if it stays, export the model again.
issue-web-failed = The web version could not be made. Check that every texture opens in an image program, and export again.
issue-ar-failed = The version for AR on Android could not be made. The 3D view works.
issue-usdz-pending = The version for AR on iPhone is not available on this server. The 3D view works.
issue-lod1-failed = The light version for the hall could not be made. A simpler one stands in.
issue-proxy-failed = The stand-in for the hall could not be made. A box stands in.
issue-poster-failed = The picture could not be made. It is made when you open the model in your browser.
issue-poster-pending = The picture is made when you open the model in your browser.
issue-variant-invalid = A version we made did not pass our own check, so it is not published. Export the model again and upload it.
issue-variant-undecodable = A version we made could not be read back, so it is not published. Please upload the model again.
issue-variant-lost-features = A version we made lost something ({ $lost }), so it is not published. Simplify that part and upload again.
issue-step-failed = Processing stopped. Please try again; if it happens twice, export the model again.
issue-tool-missing = A program that processing needs is missing on this server. Please tell the organizer.

# Khronos validator, its codes
issue-INVALID-JSON = The model's description is not valid JSON. Export it again from your 3D program.
issue-INVALID-URI = The model names a file by an invalid address. Rename files to plain letters and digits and export again.
issue-IO-ERROR = A file that the model needs is missing. Export as GLB, or put every file into one zip.
issue-GLB-LENGTH-MISMATCH = The file is not as long as it says. It was probably cut off: upload the whole file.
issue-GLB-CHUNK-TOO-BIG = A part of the file is longer than the file itself. Export it again.
issue-GLB-UNEXPECTED-END-OF-CHUNK-DATA = The end of the file is missing. Export it again and upload the whole file.
issue-UNDEFINED-PROPERTY = A required entry is missing from the model. Export it again with a current exporter.
issue-TYPE-MISMATCH = An entry of the model has the wrong type. Export it again with a current exporter.
issue-VALUE-NOT-IN-RANGE = A value is outside its allowed range. Correct it in the material or scene settings and export again.
issue-VALUE-NOT-IN-LIST = A value is not one that glTF knows. Most viewers ignore it.
issue-UNRESOLVED-REFERENCE = One part of the model refers to another that is not there. Export it again.
issue-UNEXPECTED-EXTENSION-OBJECT = An extension stands where it is not allowed. Update your exporter and export again.
issue-UNSUPPORTED-EXTENSION = The model uses an extension that the validator does not know. We check that part in our own way.
issue-UNUSED-OBJECT = The model holds something that nothing uses. We leave it out of the published versions.
issue-EMPTY-ENTITY = A list in the model is empty. Delete empty parts and export again.
issue-NODE-EMPTY = An empty object is part of the model. It does no harm.
issue-NODE-LOOP = Parts of the model contain each other in a circle. Correct the hierarchy and export again.
issue-SCENE-NON-ROOT-NODE = The scene lists a part that belongs to another part. Export it again.
issue-ACCESSOR-MIN-MISMATCH = A stated minimum does not match the geometry. Export it again with a current exporter.
issue-ACCESSOR-MAX-MISMATCH = A stated maximum does not match the geometry. Export it again with a current exporter.
issue-ACCESSOR-OFFSET-ALIGNMENT = Geometry data is not aligned. Export it again with a current exporter.
issue-ACCESSOR-TOTAL-OFFSET-ALIGNMENT = Geometry data is not aligned. Export it again with a current exporter.
issue-ACCESSOR-TOO-LONG = Geometry reaches past its data. Export it again.
issue-ACCESSOR-INDEX-OOB = A triangle refers to a point that does not exist. Clean up the mesh and export again.
issue-ACCESSOR-INVALID-FLOAT = A point has no valid number. Clean up the geometry and export again.
issue-ACCESSOR-VECTOR3-NON-UNIT = Surface normals have the wrong length. Recalculate normals and export again.
issue-ACCESSOR-INVALID-SIGN = Tangents are wrong. Export without tangents; viewers compute them.
issue-ACCESSOR-WEIGHTS-NON-NORMALIZED = Joint weights do not add up to 1. Normalize weights and export again.
issue-BUFFER-VIEW-TOO-LONG = Data reaches past the end of the file. Export it again and upload the whole file.
issue-BUFFER-VIEW-TARGET-MISSING = A hint about geometry data is missing. It does no harm.
issue-MESH-PRIMITIVE-UNEQUAL-ACCESSOR-COUNT = A part has different numbers of points and of their properties. Clean up the mesh and export again.
issue-MESH-PRIMITIVE-GENERATED-TANGENT-SPACE = A normal map comes without tangents. It may look slightly different between viewers.
issue-IMAGE-FEATURES-UNSUPPORTED = A texture carries a colour profile or other extras that viewers ignore. It does no harm.
issue-IMAGE-UNRECOGNIZED-FORMAT = The validator does not know a texture's format. We check it in our own way.
issue-IMAGE-NPOT-DIMENSIONS = A texture's side is not a power of two. It does no harm.
issue-TEXTURE-INVALID-IMAGE-MIME-TYPE = A texture has a format that is not allowed in its place. Export with PNG or JPEG textures.
issue-INCOMPLETE-EXTENSION-SUPPORT = The validator checks this extension only in part. It does no harm.
