package dev.rrjava.validator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Something bought, with constraints at every depth. */
@Valid
record Order(
    @NotBlank String buyer,
    @NotEmpty List<@Valid Item> items,
    @Size(max = 2) List<@NotBlank String> notes) {}
