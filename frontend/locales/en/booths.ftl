# Errors of companies, booths, products, brochures, models and uploads: what happened, why, what to do.
error-company-not-found = There is no such company here, or it is not yours.
error-role-required = Your role in this company does not include this. Ask one of its owners.
error-slug-taken = The address “{ $slug }” is taken. Choose another one.
error-member-not-found = This person is not in the company any more. Reload the page.
error-booth-not-found = There is no such booth here. It may have closed or moved; try its hall or the search.
error-booth-submitted = This booth is with the organizer now. Take the submission back to go on editing.
error-booth-wrong-state = This does not go with the booth's state any more. Reload the page to see where it is.
error-booth-incomplete = Something is still missing before this booth can be submitted. See the list below.
error-organizer-only = Only the organizer decides this.
error-no-stand-free = Every stand of this hall is taken. Free one, or choose another hall.
error-stand-not-found = There is no such stand.
error-stand-taken = Stand { $stand } is held by another booth in that time. Choose another stand.
error-stand-elsewhere = Stand { $stand } is in another hall than this booth.
error-product-not-found = There is no such product, or it is not yours.
error-too-many-products = A booth holds at most { $limit } products.
error-brochure-not-found = There is no such brochure, or it is not public.
error-too-many-brochures = A booth holds at most { $limit } brochures. Remove one first.
error-model-not-found = There is no such 3D model, or it is not public.
error-model-busy = This model is still being prepared. Please try again when it is done.
error-hotspot-not-found = This point of interest is not there any more. Reload the page.
error-too-many-hotspots = A model holds at most { $limit } points of interest. Remove one first.
error-item-not-found = This model does not stand in the booth any more. Reload the page.
error-outside-booth = That is outside the booth. Keep within 10 m of its centre.

# One field of a form
error-invalid-characters = This holds characters that cannot be stored. Please type it again.
error-invalid-url = A web address starts with https:// or http://.
error-invalid-number = This is not a number.
error-out-of-range = This number is too small or too large.
error-too-many-decimals = Two decimals at most.
error-invalid-hs-code = An HS code has 4, 6, 8 or 10 digits.
error-unknown-country = Choose a country from the list.
error-unknown-currency = Choose a currency from the list.
error-unknown-hall = Choose a hall.
error-too-many = These are too many.
error-ends-before-start = The end must come after the start.

# Uploads
error-upload-not-found = This upload does not exist, or it is not yours. Please choose the file again.
error-upload-expired = The time for this upload ran out. Please start it again.
error-upload-closed = This upload has ended. Please start a new one.
error-upload-too-large = This file has { $size_mb } MB; at most { $limit_mb } MB are possible. Make it smaller, for instance with smaller textures.
error-parts-missing = Some parts have not arrived yet. Please let the upload go on.
error-part-too-large = A part of the file is larger than allowed. Please start the upload again.
error-link-invalid = This link is not valid.
error-link-expired = This link has expired. Reload the page for a new one.
error-object-not-found = This file is not here any more.
error-empty-file = The file is empty. Please choose it again.
error-invalid-sha256 = The checksum of the file is not readable. Please choose the file again.
error-invalid-filename = This file name cannot be used. Please rename the file.
error-wrong-file-type = This kind of file does not work here. Look above the field for the kinds that do.
error-unknown-purpose = We do not know what this upload is for.

# What may go wrong with a model's pipeline
error-checksum-mismatch = The file changed on its way to us. Please upload it again.
error-object-missing = The uploaded file is gone. Please upload it again.
error-source-missing = The uploaded file is gone. Please upload it again.
error-processing-failed = Processing stopped unexpectedly. Please upload the model again; if it happens twice, tell the organizer.
error-model-removed = The model was removed meanwhile.
error-nothing-to-show = There is nothing visible in this file. Check that the meshes are exported.
error-too-demanding = This model needs too much time or memory. Simplify it or reduce its textures, then upload it again.
error-not-gltf = This is not a glTF model. Please export it as .glb.
error-poster-not-wanted = The poster is there already, or the model cannot be shown yet.
