# What a guardian reads. Translated by machine; no person has read it yet.

parents-state = machine
parents-machine = Este texto lo ha traducido una máquina. Nadie lo ha revisado todavía.
parents-title = Hola, { $name }
parents-the-school = la escuela
parents-intro = Aquí ve lo que { $school } guarda sobre usted y { $child }. ¿Algo no es correcto? Puede corregirlo.
parents-done-data = Guardado. Gracias.
parents-done-ask = La escuela ha recibido su pregunta.
parents-child = Sobre su hijo o hija
parents-call-name = Nombre
parents-class = Grupo
parents-school = Escuela
parents-you = Sobre usted
parents-name = Nombre
parents-relation = Quién es usted para el niño o la niña
parents-authority = Patria potestad
parents-yes = sí
parents-no = no
parents-notes = Cómo le contacta la escuela
parents-lang = Idioma de las cartas
parents-lang-none = Prefiero no decirlo
parents-lang-help = No hace falta elegir un idioma.
parents-email = Correo electrónico
parents-phone = Número de teléfono
parents-about-contact = La escuela usa esto solo para contactarle. Lo ven los docentes de su hijo o hija, la persona enlace con las familias y la dirección. Otro tutor no lo ve.
parents-save = Guardar
parents-email-wrong = Esto no es un correo electrónico.
parents-phone-wrong = Esto no es un número de teléfono. Empiece con 0 o +.
parents-ask = Pregunte a la escuela
parents-ask-text = ¿Otra cosa no es correcta o debe borrarse? Escríbalo aquí. La escuela lo mira y le contacta.
parents-ask-what = ¿Qué quiere?
parents-ask-correct = Corregir algo
parents-ask-erase = Borrar algo
parents-ask-field = Su pregunta
parents-ask-help = Escriba en su idioma, si quiere.
parents-ask-do = Enviar
parents-text-wrong = Escriba su pregunta, con 1000 letras como máximo.
parents-text-many = Ya esperan 5 preguntas suyas. La escuela debe mirarlas primero.
parents-asked-open = La escuela lo está mirando.
parents-asked-done = Listo.
parents-long = Cuánto tiempo y para quién
parents-long-text = La escuela guarda esto mientras su hijo o hija está en la escuela. Después lo borramos todo { $months ->
        [one] en 1 mes
       *[other] en { $months } meses
    }.
parents-who = Solo lo ven las personas de la escuela que ayudan a su hijo o hija.
parents-link-until = Este enlace funciona hasta el { $day }.
parents-privacy = Leer más sobre privacidad
parents-closed = Este enlace ya no funciona
parents-closed-text = Pida a la escuela una carta nueva con un enlace.
parents-letter-text = Esta es una carta sobre { $child }, de { $school }. Con el código ve lo que la escuela guarda sobre usted y su hijo o hija. También puede corregirlo.
parents-letter-scan = Abra la cámara de su teléfono y apunte al código. No necesita cuenta ni contraseña.
parents-letter-own = El enlace es solo para usted. No se lo dé a nadie.
parents-letter-qr = El camino a su página

# What stands around it on the same page.
shell-skip = Ir al contenido
shell-home = Driehoek, al inicio
shell-offline = No hay conexión. Lo que escribe se queda en esta página hasta que vuelva la conexión.
shell-unsent = No hay conexión, así que esto aún no se ha enviado. Lo que ha escrito sigue aquí. Inténtelo de nuevo más tarde.
field-optional = (puede quedar vacío)
errors-title = Algo todavía no es correcto
